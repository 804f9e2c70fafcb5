package dev.chancery.console.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.Permission;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.keys.KeyChain;
import dev.chancery.keys.KeyModels;
import dev.chancery.keys.KeyState;
import dev.chancery.keys.ListedKey;
import dev.chancery.keys.RotationPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyHitsTest {
    @Test
    void leadsToKeysAndToArchivedOnesWhereTheyAreListed() {
        assertThat(found("BILL", Permission.READ_KEYS))
                .containsExactly(
                        new PaletteHit(PaletteKind.KEY, "billing-eu", "keys?key=id-billing-eu"),
                        new PaletteHit(
                                PaletteKind.ARCHIVED_KEY, "billing-old", "keys?state=archived&key=id-billing-old"));
        assertThat(found("claims", Permission.READ_KEYS)).hasSize(1);
    }

    @Test
    void leadsFromTheHintOfASecret() {
        PaletteHit billing = new PaletteHit(PaletteKind.KEY, "billing-eu", "keys?key=id-billing-eu");
        assertThat(found("sk-ant-tes...eu-X", Permission.READ_KEYS)).containsExactly(billing);
        assertThat(found("EU-X", Permission.READ_KEYS)).containsExactly(billing);
        assertThat(found("sk-ant-tes", Permission.READ_KEYS))
                .as("as all keys begin")
                .isEmpty();
        assertThat(found("-X", Permission.READ_KEYS)).isEmpty();
    }

    @Test
    void isForThoseWhoseViewOfKeysItIs() {
        assertThat(found("billing", Permission.ROTATE_KEYS)).hasSize(2);
        assertThat(found("billing", Permission.READ_USAGE)).isEmpty();
    }

    private static List<PaletteHit> found(String text, Permission permission) {
        return new KeyHits(new Keys(), CallersInTest.of(permission)).find(text, 6);
    }

    private static final class Keys extends KeyChain {
        @Override
        public List<ListedKey> list() {
            return List.of(key("billing-eu", KeyState.ACTIVE), key("claims", KeyState.ACTIVE));
        }

        @Override
        public List<ListedKey> archived() {
            return List.of(key("billing-old", KeyState.ARCHIVED));
        }

        private static ListedKey key(String name, KeyState state) {
            return new ListedKey(
                    "id-" + name,
                    name,
                    false,
                    "production",
                    state,
                    "sk-ant-tes..." + name.substring(name.length() - 2) + "-X",
                    KeyModels.ALL,
                    RotationPolicy.NONE,
                    "ada",
                    null,
                    null,
                    null,
                    List.of());
        }
    }
}
