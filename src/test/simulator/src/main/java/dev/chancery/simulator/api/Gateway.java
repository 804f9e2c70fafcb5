package dev.chancery.simulator.api;

import dev.chancery.simulator.answer.Composer;
import dev.chancery.simulator.answer.Ids;
import dev.chancery.simulator.http.HttpHandler;
import dev.chancery.simulator.http.HttpRequest;
import dev.chancery.simulator.http.Reply;
import dev.chancery.simulator.limit.Limits;
import dev.chancery.simulator.oracle.Attempt;
import dev.chancery.simulator.oracle.Oracle;
import dev.chancery.simulator.prompt.PromptCache;
import dev.chancery.simulator.script.BadDirective;
import dev.chancery.simulator.script.Directives;
import dev.chancery.simulator.script.Latency;
import dev.chancery.simulator.script.ScriptBook;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** The API's front door: who calls, in which version, what for, and what the script says to that. */
public final class Gateway implements HttpHandler {

    private static final String ORGANIZATION = "5a1b0000-0000-4000-8000-c1a0de51a017";

    private final Ids ids = new Ids();
    private final Oracle oracle;
    private final ScriptBook scripts;
    private final Credentials credentials;
    private final Latency latency;
    private final Limits limits;
    private final PromptCache cache;
    private final SplittableRandom random;
    private final ApiKeys apiKeys = new ApiKeys();
    private final Reports reports;
    private final MessageBatches batches;
    private final Routes routes;

    /**
     * A front door with nothing behind it yet.
     *
     * @param acceptedKeys empty for any
     * @param batchTime that a batch takes where the script does not say otherwise
     */
    public Gateway(
            Oracle oracle,
            ScriptBook scripts,
            Set<String> acceptedKeys,
            Latency latency,
            Duration batchTime,
            Clock clock) {
        this.oracle = oracle;
        this.scripts = scripts;
        this.credentials = new Credentials(acceptedKeys);
        this.latency = latency;
        this.limits = new Limits(clock, System::nanoTime);
        this.cache = new PromptCache(clock);
        this.random = new SplittableRandom(scripts.seed());
        this.reports = new Reports(clock);
        Answers answers = new Answers(new Composer(ids), cache, scripts);
        this.batches = new MessageBatches(new BatchWork(answers, reports), scripts, ids, batchTime, clock);
        this.routes = routes(new Messages(answers, limits, scripts, reports));
    }

    private Routes routes(Messages messages) {
        String batch = MessageBatches.PATH + "/{id}";
        return new Routes()
                .with("POST", Messages.PATH, messages)
                .with("POST", "/v1/messages/count_tokens", new CountTokens())
                .with("POST", MessageBatches.PATH, batches::create)
                .with("GET", MessageBatches.PATH, batches::list)
                .with("GET", batch, batches::one)
                .with("DELETE", batch, batches::delete)
                .with("POST", batch + "/cancel", batches::cancel)
                .with("GET", batch + "/results", batches::results)
                .with("GET", "/v1/models", Models::list)
                .with("GET", "/v1/models/{id}", Models::one)
                .with("GET", "/v1/organizations/api_keys", apiKeys::list)
                .with("GET", "/v1/organizations/usage_report/messages", caughtUp(reports::usage))
                .with("GET", "/v1/organizations/cost_report", caughtUp(reports::costs))
                .with("GET", "/v1/organizations/api_keys/{id}", apiKeys::one)
                .with("POST", "/v1/organizations/api_keys/{id}", apiKeys::change);
    }

    /** What batches have used until now is in the reports. */
    private Endpoint caughtUp(Endpoint report) {
        return call -> {
            batches.catchUp();
            return report.answer(call);
        };
    }

    /** Empties caches, batches and buckets. Call on the server's thread. */
    public void reset() {
        limits.clear();
        apiKeys.clear();
        cache.clear();
        reports.clear();
        batches.clear();
    }

    @Override
    public Reply handle(HttpRequest request) {
        Attempt attempt = oracle.begin(request, ids.next("req_"));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("request-id", attempt.requestId());
        headers.put("anthropic-organization-id", ORGANIZATION);
        try {
            return answer(request, attempt, headers);
        } catch (Problem e) {
            return responder(request, attempt, Directives.NONE, headers).problem(e);
        } catch (BadDirective e) {
            return responder(request, attempt, Directives.NONE, headers).problem(Problem.invalid(e.getMessage()));
        } catch (RuntimeException e) {
            e.printStackTrace();
            return responder(request, attempt, Directives.NONE, headers).problem(Problem.of(500, "a mistake: " + e));
        }
    }

    private Reply answer(HttpRequest request, Attempt attempt, Map<String, String> headers) {
        Optional<String> presented = Credentials.presented(request);
        presented.ifPresent(attempt::key);
        String key = credentials.check(presented);
        apiKeys.present(key);
        ApiVersion version = ApiVersion.of(request);
        Routes.Match match = routes.match(request);
        RequestBody body = RequestBody.of(request);
        attempt.model(body.model());
        Directives directives = directives(request, key, body);
        attempt.directives(directives.toString());
        Responder responder = responder(request, attempt, directives, headers);
        Optional<Scripted> scripted = Scripted.in(directives);
        if (scripted.isPresent()) {
            headers.putAll(limits.of(key, scripts.script()).headers());
            return responder.scripted(scripted.get());
        }
        Call call = new Call(request, match.id(), version, key, body.checked(), directives, headers);
        return responder.reply(match.endpoint().answer(call));
    }

    private Directives directives(HttpRequest request, String key, RequestBody body) {
        List<String> own = body.markers();
        request.header("x-sim").ifPresent(own::add);
        return scripts.follow(request.path(), body.model(), key, own);
    }

    private Responder responder(
            HttpRequest request, Attempt attempt, Directives directives, Map<String, String> headers) {
        Latency scriptedLatency = scripts.script().latency().orElse(latency);
        return new Responder(request, attempt, directives, headers, scriptedLatency, random);
    }
}
