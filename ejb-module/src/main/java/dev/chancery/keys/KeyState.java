package dev.chancery.keys;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a stored secret is for. A key is in the state of its secret that is nearest to use, in this order. */
public enum KeyState {
    /** In use. */
    ACTIVE,
    /** Replaced; in use where no active one can be had, until it is retired. */
    DRAINING,
    /** Not yet in use: to be verified, or to be activated. */
    PENDING,
    /** The API answered 401. */
    INVALID,
    /** Its own time is over. */
    EXPIRED,
    /** Cannot be opened with the master keys of this node. */
    UNREADABLE,
    /** Out of use for good; the secret is erased. */
    RETIRED,
    /** Out of sight, too. */
    ARCHIVED;

    private static final Map<KeyState, Map<KeyMove, KeyState>> MOVES = new EnumMap<>(KeyState.class);

    static {
        from(PENDING).to(PENDING, KeyMove.ACCEPT).to(INVALID, KeyMove.REJECT).to(ACTIVE, KeyMove.ACTIVATE);
        from(PENDING).to(RETIRED, KeyMove.RETIRE).to(EXPIRED, KeyMove.EXPIRE);
        from(ACTIVE)
                .to(ACTIVE, KeyMove.ACCEPT, KeyMove.ACTIVATE, KeyMove.PUT_BACK)
                .to(INVALID, KeyMove.REJECT);
        from(ACTIVE).to(DRAINING, KeyMove.REPLACE, KeyMove.RETIRE).to(EXPIRED, KeyMove.EXPIRE);
        from(DRAINING).to(DRAINING, KeyMove.ACCEPT, KeyMove.RETIRE).to(INVALID, KeyMove.REJECT);
        from(DRAINING).to(ACTIVE, KeyMove.PUT_BACK).to(RETIRED, KeyMove.END).to(EXPIRED, KeyMove.EXPIRE);
        from(INVALID).to(INVALID, KeyMove.REJECT).to(RETIRED, KeyMove.REPLACE, KeyMove.RETIRE, KeyMove.END);
        from(INVALID).to(EXPIRED, KeyMove.EXPIRE);
        from(EXPIRED).to(EXPIRED, KeyMove.REJECT, KeyMove.EXPIRE).to(RETIRED, KeyMove.REPLACE, KeyMove.RETIRE);
        from(UNREADABLE)
                .to(RETIRED, KeyMove.REPLACE, KeyMove.RETIRE, KeyMove.END)
                .to(EXPIRED, KeyMove.EXPIRE);
        from(RETIRED).to(RETIRED, KeyMove.REJECT, KeyMove.RETIRE, KeyMove.END).to(ARCHIVED, KeyMove.ARCHIVE);
        from(ARCHIVED).to(ARCHIVED, KeyMove.REJECT, KeyMove.ARCHIVE);
    }

    /** Whether the API would be called with it. */
    public boolean isLive() {
        return this == ACTIVE || this == DRAINING;
    }

    /** Whether it will never be in use again. */
    public boolean isOver() {
        return this == RETIRED || this == ARCHIVED;
    }

    /**
     * The state after a move; empty when it is not allowed.
     *
     * @param before of an invalid secret, the state that it was in before; it goes back there when it is accepted
     */
    Optional<KeyState> after(KeyMove move, KeyState before) {
        if (this == INVALID && move == KeyMove.ACCEPT) {
            return Optional.of(before);
        }
        return Optional.ofNullable(MOVES.getOrDefault(this, Map.of()).get(move));
    }

    private static From from(KeyState state) {
        return new From(MOVES.computeIfAbsent(state, any -> new EnumMap<>(KeyMove.class)));
    }

    private record From(Map<KeyMove, KeyState> moves) {
        From to(KeyState state, KeyMove... by) {
            for (KeyMove move : by) {
                moves.put(move, state);
            }
            return this;
        }
    }
}
