package dev.chancery.console.budgets;

import dev.chancery.keys.KeyChain;
import dev.chancery.keys.KeyModels;
import dev.chancery.keys.KeyState;
import dev.chancery.keys.ListedKey;
import dev.chancery.keys.RotationPolicy;
import java.util.List;

/** One key, billing. */
final class ScriptedKeyNames extends KeyChain {
    @Override
    public List<ListedKey> list() {
        return List.of(new ListedKey(
                "id-billing",
                "billing",
                false,
                "production",
                KeyState.ACTIVE,
                "sk-ant-api...1234",
                KeyModels.ALL,
                RotationPolicy.NONE,
                "ada",
                null,
                null,
                null,
                List.of()));
    }
}
