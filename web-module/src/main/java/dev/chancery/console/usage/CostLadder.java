package dev.chancery.console.usage;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import dev.chancery.console.kit.Formats;
import dev.chancery.prices.BillingClass;
import dev.chancery.prices.Cost;
import dev.chancery.prices.Price;
import dev.chancery.usage.CallDetail;
import dev.chancery.usage.CallRow;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the cost of an attempt comes about: tokens times rate for each class, what the way of the request makes of it, the sum. */
class CostLadder extends Div {
    private static final long serialVersionUID = 1L;

    private final Formats formats = Formats.current();

    CostLadder(CallDetail detail) {
        addClassName("cost-ladder");
        getElement().setAttribute("tabindex", "0"); // scrolls sideways where there is little room
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("usage.ladder"));
        add(new H3(getTranslation("usage.ladder")));
        if (detail.ladder() == null || detail.price() == null) {
            add(note(why(detail.row())));
            return;
        }
        add(table(detail.ladder(), detail.row()), note(price(detail.price())));
        if (!detail.ladder().unpriced().isEmpty()) {
            add(note(getTranslation(
                    "usage.ladder.unpriced", String.join(", ", detail.ladder().unpriced()))));
        }
        if (!detail.current()) {
            add(note(getTranslation(
                    "usage.ladder.changed", formats.exactMoney(detail.row().cost()))));
        }
    }

    private String why(CallRow row) {
        if (row.consumption() == null) {
            return getTranslation("usage.ladder.nothing");
        }
        return row.cost() == null
                ? getTranslation("usage.ladder.no-price", row.model())
                : getTranslation("usage.ladder.gone", formats.exactMoney(row.cost()));
    }

    private NativeTable table(Cost ladder, CallRow row) {
        NativeTable table = new NativeTable();
        table.addClassName("figures");
        NativeTableRow head = new NativeTableRow();
        Stream.of("class", "quantity", "rate", "factor", "amount")
                .map(name -> new NativeTableHeaderCell(getTranslation("usage.ladder." + name)))
                .forEach(head::add);
        table.getHead().add(head);
        ladder.lines().forEach(line -> table.getBody().add(line(line)));
        table.getFoot().add(sum(ladder));
        if (row.thinkingTokens() > 0) {
            table.getBody().add(thinking(row.thinkingTokens()));
        }
        return table;
    }

    private NativeTableRow line(Cost.Line line) {
        return new NativeTableRow(
                name(getTranslation("usage.class." + line.billed().word())),
                new NativeTableCell(formats.number(line.quantity())),
                new NativeTableCell(rate(line.billed(), line.rate())),
                new NativeTableCell(factor(line.factor())),
                new NativeTableCell(formats.exactMoney(stripped(line.amount()))));
    }

    /** Part of the output, and so without an amount of its own. */
    private NativeTableRow thinking(long tokens) {
        return new NativeTableRow(
                name(getTranslation("usage.ladder.thinking")),
                new NativeTableCell(formats.number(tokens)),
                new NativeTableCell(),
                new NativeTableCell(),
                new NativeTableCell());
    }

    private NativeTableRow sum(Cost ladder) {
        NativeTableCell amount = new NativeTableCell(
                ladder.total() == null
                        ? getTranslation("usage.no-price")
                        : formats.exactMoney(stripped(ladder.total())));
        return new NativeTableRow(
                name(getTranslation("usage.ladder.sum")),
                new NativeTableCell(),
                new NativeTableCell(),
                new NativeTableCell(),
                amount);
    }

    private String rate(BillingClass billed, @Nullable BigDecimal rate) {
        if (rate == null) {
            return getTranslation("usage.no-price");
        }
        String money = formats.exactMoney(rate);
        return billed.isToken()
                ? getTranslation("usage.ladder.per-million", money)
                : getTranslation("usage.ladder.per-thousand", money);
    }

    private String factor(BigDecimal factor) {
        NumberFormat format = NumberFormat.getNumberInstance(formats.locale());
        return "× " + format.format(factor);
    }

    private String price(Price price) {
        return price.from() == null
                ? getTranslation("usage.ladder.price", price.model())
                : getTranslation("usage.ladder.price-from", price.model(), formats.day(price.from()));
    }

    private static @Nullable BigDecimal stripped(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.stripTrailingZeros();
    }

    private static NativeTableHeaderCell name(String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    private static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("usage-note");
        return note;
    }
}
