package dev.chancery.console.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.Permission;
import dev.chancery.console.kit.CallersInTest;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchHitsTest {
    private static final String ID = "msgbatch_011CSHoEeqs5C35K2UUqR7Fy";

    @Test
    void leadsFromTheIdOfABatch() {
        assertThat(found(ID, Permission.READ_BATCHES))
                .containsExactly(new PaletteHit(PaletteKind.BATCH, ID, "batches?batch=" + ID));
        assertThat(found("msgbatch_", Permission.READ_BATCHES)).isEmpty();
        assertThat(found(ID + "&key=x", Permission.READ_BATCHES)).isEmpty();
    }

    @Test
    void isForThoseWhoMaySeeBatches() {
        assertThat(found(ID, Permission.READ_USAGE)).isEmpty();
    }

    private static List<PaletteHit> found(String text, Permission allowed) {
        return new BatchHits(CallersInTest.of(allowed)).find(text, 6);
    }
}
