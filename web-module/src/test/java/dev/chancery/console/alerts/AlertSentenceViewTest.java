package dev.chancery.console.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import dev.chancery.alerts.AlertDelivery;
import dev.chancery.alerts.DeliveryState;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.outbox.AlertKind;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertSentenceViewTest {
    private static final String TOLD = "As it was told.";
    private static final String NODE = "{\"since\": \"2026-11-21T12:00:00Z\", \"waiting\": 1200}";
    private static final String ENVIRONMENT = "{\"environment\": \"production\"}";
    private static final String SPENT = "{\"threshold\": 100, \"unit\": \"MONEY\", \"limit\": \"250\","
            + " \"spent\": \"250.5\", \"refuses\": true}";
    private static final Map<AlertKind, String> DETAILS = new EnumMap<>(Map.of(
            AlertKind.BUDGET_THRESHOLD,
            "{\"threshold\": 80, \"unit\": \"TOKENS\", \"limit\": \"5000\", \"spent\": \"4100\"}",
            AlertKind.BUDGET_EXCEEDED,
            SPENT,
            AlertKind.KEY_REMINDER,
            "{\"reason\": \"ROTATION\", \"due\": \"2026-12-01T00:00:00Z\", \"hoursBefore\": 72}",
            AlertKind.KEY_INVALID,
            ENVIRONMENT,
            AlertKind.KEY_EXPIRED,
            ENVIRONMENT,
            AlertKind.KEY_UNREADABLE,
            ENVIRONMENT,
            AlertKind.AUDIT_BROKEN,
            "{\"findings\": 2, \"verified\": \"2026-11-21T12:00:00Z\"}",
            AlertKind.LEDGER_BEHIND,
            NODE,
            AlertKind.DATABASE_BACK,
            NODE,
            AlertKind.TEST,
            "{}"));

    @BeforeEach
    void open() {
        ConsoleInTest.open("playground", Map.of());
    }

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void wordsEveryKindInBothLanguages() {
        for (AlertKind kind : AlertKind.values()) {
            assertThat(sentence(kind)).isNotEqualTo(TOLD).doesNotContain("{", "alerts.");
        }

        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        for (AlertKind kind : AlertKind.values()) {
            assertThat(sentence(kind).codePoints()).anyMatch(Character::isIdeographic);
        }
    }

    @Test
    void saysAmountsAsTheConsoleDoes() {
        assertThat(sentence(AlertKind.BUDGET_THRESHOLD))
                .isEqualTo("The budget ‘billing’ has reached 80 % of 5,000 tokens; used are 4,100 tokens.");
        assertThat(sentence(AlertKind.BUDGET_EXCEEDED))
                .isEqualTo("The budget ‘billing’ has reached 100 % of $250.00; used are $250.50."
                        + " Calls that count for it are refused.");
    }

    @Test
    void leavesWhatItDoesNotUnderstandAsItWasTold() {
        assertThat(AlertSentence.of(delivery(AlertKind.KEY_INVALID, "{}"))).isEqualTo(TOLD);
        assertThat(AlertSentence.of(delivery(AlertKind.BUDGET_EXCEEDED, SPENT.replace("250.5", "much"))))
                .isEqualTo(TOLD);
    }

    private static String sentence(AlertKind kind) {
        return AlertSentence.of(delivery(kind, DETAILS.get(kind)));
    }

    private static AlertDelivery delivery(AlertKind kind, String details) {
        return new AlertDelivery(
                "1",
                "alert-1",
                "id-ops",
                "ops",
                kind,
                "billing",
                TOLD,
                "{\"details\": " + details + "}",
                DeliveryState.SENT,
                1,
                "",
                ScriptedChannels.NOW,
                null,
                null);
    }
}
