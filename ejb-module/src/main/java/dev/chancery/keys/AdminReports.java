package dev.chancery.keys;

import dev.chancery.messages.ClaudeException;
import java.time.LocalDate;
import java.util.List;

/**
 * The part of Anthropic's Admin API that says what was used and billed, by the day of UTC. Every method blocks for the
 * API and throws a {@link ClaudeException} for whatever it does not get from there. The API lags some minutes behind,
 * and asks not to be asked more than once a minute.
 */
public interface AdminReports {
    /** What models were used for; a line for each that was used on a day. */
    List<BilledUse> use(ApiKey adminKey, LocalDate first, LocalDate last);

    /** What was billed; several lines for a model and day. */
    List<BilledCost> costs(ApiKey adminKey, LocalDate first, LocalDate last);
}
