package dev.chancery.console.users;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Tone;
import dev.chancery.users.ApiToken;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** API tokens, the newest first. */
final class TokenList extends Div {
    private static final long serialVersionUID = 1L;

    private final transient List<ApiToken> tokens;
    private final transient List<Div> rows;

    TokenList(List<ApiToken> tokens) {
        this.tokens = tokens;
        this.rows = tokens.stream().map(this::row).toList();
        addClassName("tokens");
        if (tokens.isEmpty()) {
            add(new Paragraph(getTranslation("tokens.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        rows.forEach(row -> list.add(new ListItem(row)));
        add(list);
    }

    /**
     * Offers to make those worthless that are not.
     *
     * @param revoke told the id of a token that is to open nothing any more
     */
    TokenList offer(Consumer<String> revoke) {
        for (int i = 0; i < rows.size(); i++) {
            ApiToken token = tokens.get(i);
            if (token.isValid(Instant.now())) {
                rows.get(i).add(revokeButton(token, revoke));
            }
        }
        return this;
    }

    private Div row(ApiToken token) {
        Formats formats = Formats.current();
        Div words = new Div(
                new Span(token.name()),
                new Span(getTranslation(
                        "tokens.facts",
                        UserWords.of(token.role()),
                        formats.day(token.expiresAt()),
                        formats.time(token.usedAt()))));
        words.addClassName("token-words");
        Div row = new Div(words, state(token));
        row.addClassName("token");
        return row;
    }

    private Badge state(ApiToken token) {
        if (token.revokedAt() != null) {
            return new Badge(Tone.BAD, getTranslation("tokens.revoked"));
        }
        return token.isValid(Instant.now())
                ? new Badge(Tone.GOOD, getTranslation("tokens.valid"))
                : new Badge(Tone.NEUTRAL, getTranslation("tokens.expired"));
    }

    private Button revokeButton(ApiToken token, Consumer<String> revoke) {
        Button button = new Button(getTranslation("tokens.revoke"), click -> new Confirmation(
                        getTranslation("tokens.revoke.title", token.name()),
                        getTranslation("tokens.revoke.consequence"),
                        getTranslation("tokens.revoke"),
                        () -> revoke.accept(token.id()))
                .open());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation("tokens.revoke.title", token.name()));
        return button;
    }
}
