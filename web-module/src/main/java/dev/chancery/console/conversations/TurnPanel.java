package dev.chancery.console.conversations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.details.DetailsVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.kit.Formats;
import dev.chancery.conversations.StoredTurn;
import dev.chancery.messages.ContentBlock;
import dev.chancery.messages.TextBlock;
import dev.chancery.messages.ThinkingBlock;
import dev.chancery.messages.ToolResultBlock;
import dev.chancery.messages.ToolUseBlock;
import java.util.ArrayList;
import java.util.List;

/** What somebody said in one turn: texts as text, all else folded away under its name. */
final class TurnPanel extends Article {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 50_000;

    TurnPanel(StoredTurn stored) {
        String role = stored.turn().role();
        addClassName("turn");
        getElement().setAttribute("role", "article").setAttribute("data-role", role);
        Span about = new Span(about(stored));
        about.addClassName("turn-about");
        add(new Header(new H3(role(role)), about));
        stored.turn().content().forEach(block -> add(block(block)));
    }

    private String role(String role) {
        return switch (role) {
            case "user" -> getTranslation("conversations.role.user");
            case "assistant" -> getTranslation("conversations.role.assistant");
            default -> role;
        };
    }

    private String about(StoredTurn stored) {
        Formats formats = Formats.current();
        List<String> parts = new ArrayList<>(List.of(formats.exactTime(stored.createdAt())));
        if (stored.model() != null) {
            parts.add(stored.model());
        }
        if (stored.inputTokens() != null || stored.outputTokens() != null) {
            parts.add(getTranslation(
                    "conversations.tokens",
                    formats.number(stored.inputTokens()),
                    formats.number(stored.outputTokens())));
        }
        if (stored.stopReason() != null && !"end_turn".equals(stored.stopReason())) {
            parts.add(stored.stopReason());
        }
        return String.join(" · ", parts);
    }

    private Component block(ContentBlock block) {
        if (block instanceof TextBlock text) {
            return text(text.text());
        }
        if (block instanceof ThinkingBlock thinking) {
            return folded(getTranslation("conversations.block.thinking"), thinking.thinking());
        }
        if (block instanceof ToolUseBlock use) {
            return folded(
                    getTranslation("conversations.block.tool-use", use.name()),
                    use.input().toString());
        }
        if (block instanceof ToolResultBlock result) {
            String key = result.isError() ? "conversations.block.tool-error" : "conversations.block.tool-result";
            return folded(getTranslation(key), result.fields().toString());
        }
        return folded(
                getTranslation("conversations.block.other", block.type()),
                block.fields().toString());
    }

    private Div text(String text) {
        Div words = new Div();
        words.setText(shortened(text));
        words.addClassName("turn-text");
        words.getElement().setAttribute("dir", "auto");
        return words;
    }

    private Details folded(String summary, String content) {
        Pre text = new Pre(shortened(content));
        text.addClassName("turn-code");
        Details details = new Details(summary, text);
        details.addThemeVariants(DetailsVariant.SMALL);
        return details;
    }

    private String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + "… " + getTranslation("conversations.shortened");
    }
}
