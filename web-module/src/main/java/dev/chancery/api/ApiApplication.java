package dev.chancery.api;

import dev.chancery.api.alerts.ChannelsResource;
import dev.chancery.api.alerts.DeliveriesResource;
import dev.chancery.api.audit.AuditResource;
import dev.chancery.api.batches.BatchesResource;
import dev.chancery.api.budgets.BudgetsResource;
import dev.chancery.api.conversations.ConversationsResource;
import dev.chancery.api.conversations.PersonsResource;
import dev.chancery.api.keys.KeysResource;
import dev.chancery.api.limits.LimitsResource;
import dev.chancery.api.prices.PricesResource;
import dev.chancery.api.prompts.ArchivedPromptsResource;
import dev.chancery.api.prompts.PromotionsResource;
import dev.chancery.api.prompts.PromptFilesResource;
import dev.chancery.api.prompts.PromptsResource;
import dev.chancery.api.reconciliation.ReconciliationResource;
import dev.chancery.api.usage.UsageResource;
import dev.chancery.api.users.UsersResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;

/** All of the REST API. What is below {@code /api} and not named here is a problem, never a page of the console. */
@ApplicationPath("api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Chancery",
                        version = "1",
                        description =
                                "What the console does, for scripts: as the same callers, with the same permissions."),
        servers = @Server(url = "/chancery"),
        security = {@SecurityRequirement(name = "token"), @SecurityRequirement(name = "password")},
        components =
                @Components(
                        securitySchemes = {
                            @SecurityScheme(
                                    securitySchemeName = "token",
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "bearer",
                                    description = "An API token of a user."),
                            @SecurityScheme(
                                    securitySchemeName = "password",
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "basic",
                                    description = "Name and password of a user.")
                        },
                        responses =
                                @APIResponse(
                                        name = "problem",
                                        description = "Why it was not done (RFC 9457)",
                                        content =
                                                @Content(
                                                        mediaType = Problem.MEDIA_TYPE,
                                                        schema = @Schema(implementation = Problem.class)))))
public class ApiApplication extends Application {
    /** The resources. */
    public static final Set<Class<?>> RESOURCES = Set.of(
            ArchivedPromptsResource.class,
            AuditResource.class,
            BatchesResource.class,
            BudgetsResource.class,
            CallerResource.class,
            ChannelsResource.class,
            ConversationsResource.class,
            DeliveriesResource.class,
            DocumentResource.class,
            HealthResource.class,
            KeysResource.class,
            LimitsResource.class,
            PersonsResource.class,
            PricesResource.class,
            PromotionsResource.class,
            PromptFilesResource.class,
            PromptsResource.class,
            ReconciliationResource.class,
            UsageResource.class,
            UsersResource.class);

    private static final Set<Class<?>> PROVIDERS = Set.of(
            AnswerBody.class,
            KnownParameters.class,
            NeverStored.class,
            ParameterForms.class,
            ProblemAnswers.class,
            RequestBody.class,
            SignedInOnly.class);

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(RESOURCES);
        classes.addAll(PROVIDERS);
        return classes;
    }
}
