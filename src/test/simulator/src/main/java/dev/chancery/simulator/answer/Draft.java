package dev.chancery.simulator.answer;

import java.util.ArrayList;
import java.util.List;

/** Blocks with the reason why nothing follows them. Shortening gives a new draft. */
record Draft(List<Block> blocks, Stop stop) {

    /** Ends the text before the first of the stop sequences that it contains. */
    Draft stoppedAt(List<String> sequences) {
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Text text && !sequences.isEmpty()) {
                String whole = text.text();
                String sequence = earliest(whole, sequences);
                if (sequence != null) {
                    addText(kept, whole.substring(0, whole.indexOf(sequence)));
                    return new Draft(kept, Stop.at(sequence));
                }
            }
            kept.add(block);
        }
        return this;
    }

    private static void addText(List<Block> kept, String text) {
        if (!text.isEmpty()) {
            kept.add(Block.Text.of(text));
        }
    }

    private static String earliest(String text, List<String> sequences) {
        String found = null;
        int first = Integer.MAX_VALUE;
        for (String sequence : sequences) {
            int at = text.indexOf(sequence);
            if (at >= 0 && at < first) {
                first = at;
                found = sequence;
            }
        }
        return found;
    }

    /** Ends the answer after so many tokens. */
    Draft within(long tokens) {
        List<Block> kept = new ArrayList<>();
        long left = tokens;
        for (Block block : blocks) {
            int size = block.pieces().size();
            if (size > left) {
                if (left > 0) {
                    kept.add(block.first((int) left));
                }
                return new Draft(kept, Stop.MAX_TOKENS);
            }
            kept.add(block);
            left -= size;
        }
        return this;
    }

    int tokens() {
        return blocks.stream().mapToInt(block -> block.pieces().size()).sum();
    }

    int thinkingTokens() {
        return blocks.stream()
                .filter(Block.Thinking.class::isInstance)
                .mapToInt(block -> block.pieces().size())
                .sum();
    }
}
