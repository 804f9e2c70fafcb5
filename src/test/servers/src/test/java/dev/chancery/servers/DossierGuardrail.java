package dev.chancery.servers;

// tag::guardrail[]
import dev.chancery.guardrails.Guardrail;
import dev.chancery.guardrails.Verdict;
import dev.chancery.messages.Attribution;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

@ApplicationScoped
@Named("dossier")
@Priority(100)
public class DossierGuardrail implements Guardrail {
    @Override
    public Verdict<MessageRequest> checkRequest(MessageRequest request, Attribution forWhom) {
        if (request.turns().size() > 50) {
            return Verdict.block("more than 50 turns");
        }
        return "claims".equals(forWhom.application()) ? Verdict.rewrite(request.userId("claims")) : Verdict.allow();
    }

    @Override
    public Verdict<Message> checkAnswer(Message answer, MessageRequest request, Attribution forWhom) {
        return answer.text().contains("legal advice") ? Verdict.block("legal advice") : Verdict.allow();
    }
}
// end::guardrail[]
