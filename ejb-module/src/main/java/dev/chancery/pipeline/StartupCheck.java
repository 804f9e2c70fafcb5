package dev.chancery.pipeline;

import dev.chancery.access.AccessConfig;
import dev.chancery.alerts.AlertsConfig;
import dev.chancery.audit.AuditConfig;
import dev.chancery.config.ChanceryConfig;
import dev.chancery.conversations.ConversationsConfig;
import dev.chancery.conversations.MemoryConfig;
import dev.chancery.guardrails.GuardrailDiscovery;
import dev.chancery.guardrails.GuardrailsConfig;
import dev.chancery.keys.KeysConfig;
import dev.chancery.keys.SealingConfig;
import dev.chancery.keys.StoredKeysConfig;
import dev.chancery.limits.LimitsConfig;
import dev.chancery.messages.http.ClaudeConfig;
import dev.chancery.messages.http.TransportConfig;
import dev.chancery.openid.OpenIdConfig;
import dev.chancery.prompts.PromptsConfig;
import dev.chancery.samples.SamplesConfig;
import dev.chancery.storage.StorageConfig;
import dev.chancery.usage.ContentsConfig;
import dev.chancery.usage.LedgerConfig;
import dev.chancery.usage.RetentionConfig;
import dev.chancery.users.UsersConfig;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;

/** Stops a deployment whose configuration is wrong, with the sentence that says why. */
public class StartupCheck implements Extension {
    void check(@Observes AfterDeploymentValidation deployment, BeanManager manager) {
        try {
            var config = ChanceryConfig.current();
            KeysConfig.of(config);
            SealingConfig.of(config);
            StoredKeysConfig.of(config);
            StorageConfig.of(config);
            LedgerConfig.of(config);
            RetentionConfig.of(config);
            ContentsConfig.of(config);
            ClaudeConfig.of(config);
            TransportConfig.of(config).check();
            AccessConfig.of(config);
            LimitsConfig.of(config);
            AuditConfig.of(config);
            AlertsConfig.of(config);
            PromptsConfig.of(config);
            ConversationsConfig.of(config);
            MemoryConfig.of(config);
            SamplesConfig.of(config);
            UsersConfig.of(config);
            OpenIdConfig.find(config);
            manager.getExtension(GuardrailDiscovery.class).check(GuardrailsConfig.of(config));
        } catch (IllegalArgumentException e) {
            deployment.addDeploymentProblem(e);
        }
    }
}
