package dev.chancery.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.messages.MessageRequest;
import dev.chancery.prompts.PromptContent;
import dev.chancery.prompts.PromptLabels;
import dev.chancery.prompts.PromptLibrary;
import dev.chancery.prompts.PromptReference;
import dev.chancery.simulator.oracle.Entry;
import jakarta.inject.Inject;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The example, an EAR of somebody else's, on the same server as the console: what an editor publishes there is served here. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExampleIT {
    private static final String PROMPT = "claims/triage";
    private static final String PUBLISHED = "By the editor";
    /** Far more than the two seconds after which a node has followed on a machine that does not stall. */
    private static final long LONGEST = 20_000_000_000L;

    private static final Caller EDITOR =
            new Caller("grace", Caller.Kind.PERSON, "127.0.0.1", EnumSet.allOf(Permission.class));

    @Inject
    PromptLibrary library;

    @Inject
    PromptLabels labels;

    @Inject
    Callers callers;

    @Deployment(name = "chancery", order = 1)
    static EnterpriseArchive chancery() {
        return ChanceryEar.with(TestWar.of(ExampleIT.class));
    }

    @Deployment(name = "claims", order = 2, testable = false)
    static EnterpriseArchive claims() {
        return ShrinkWrap.create(ZipImporter.class, "claims.ear")
                .importFrom(new File(System.getProperty("claims.ear")))
                .as(EnterpriseArchive.class);
    }

    /** An earlier run on the same database has published it. */
    @Test
    @Order(1)
    @OperateOnDeployment("chancery")
    void beginsWithoutThePrompt() {
        callers.as(EDITOR, () -> {
            if (library.list().stream().anyMatch(prompt -> prompt.name().equals(PROMPT))) {
                library.archive(PROMPT);
            }
            return null;
        });
        assertThat(callers.as(EDITOR, library::list))
                .noneMatch(prompt -> prompt.name().equals(PROMPT));
    }

    @Test
    @Order(2)
    @RunAsClient
    void servesThePromptThatIsPackaged() throws Exception {
        String triage = await(answer -> !answer.contains(PUBLISHED));

        assertThat(triage).contains("\"severity\":", "\"missing\":");
    }

    @Test
    @Order(3)
    @OperateOnDeployment("chancery")
    void anEditorPublishesAnother() {
        PromptContent content = PromptContent.chat(MessageRequest.of("claude-sonnet-5-5")
                .user("[[sim: text={\"severity\":\"URGENT\",\"summary\":\"" + PUBLISHED
                        + "\",\"missing\":[\"policy\"]}]] {{letter}}")
                .maxTokens(500));

        int number = callers.as(EDITOR, () -> {
            int made = library.create(PROMPT, content, "Begin").number();
            return labels.move(PROMPT, PromptReference.PRODUCTION, made).number();
        });

        assertThat(number).isPositive();
    }

    @Test
    @Order(4)
    @RunAsClient
    void servesWhatIsPublished() throws Exception {
        await(answer -> answer.contains(PUBLISHED));
    }

    private static String await(Predicate<String> state) throws Exception {
        long since = System.nanoTime();
        String answer = post("4711/letter", "The roof leaks.");
        while (!state.test(answer)) {
            assertThat(System.nanoTime() - since)
                    .as("until another is served than %s", answer)
                    .isLessThan(LONGEST);
            answer = post("4711/letter", "The roof leaks.");
        }
        return answer;
    }

    @Test
    @Order(5)
    @RunAsClient
    void remembersAConversation() throws Exception {
        String claim = UUID.randomUUID().toString();

        String answer = post(claim + "/question", "What do you need to know about a leaking roof?");
        long first = inputOfLastCall();
        post(claim + "/question", "And then?");
        long second = inputOfLastCall();
        post(UUID.randomUUID() + "/question", "And then?");
        long ofAnother = inputOfLastCall();

        assertThat(answer).isNotBlank();
        assertThat(second).isGreaterThan(first).isGreaterThan(ofAnother);
    }

    private static long inputOfLastCall() {
        List<Entry> entries = SimulatorSession.simulator().oracle().entries();
        return entries.get(entries.size() - 1).billed().orElseThrow().input().uncached();
    }

    private static String post(String path, String text) throws Exception {
        URI address =
                URI.create("http://127.0.0.1:" + System.getProperty("server.port") + "/claims/api/claims/" + path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(text))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }
}
