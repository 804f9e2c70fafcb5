package dev.chancery.servers;

import dev.chancery.prompts.PromptLabel;
import dev.chancery.prompts.PromptPromotion;
import dev.chancery.prompts.PromptPromotions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Where prompts are put into production by two persons. */
@ApplicationScoped
public class PromotionDesk {
    // tag::ask[]
    @Inject
    PromptPromotions promotions;

    public PromptPromotion ask(String prompt, int version, String why) {
        return promotions.ask(prompt, "production", version, PromptPromotions.WHOLLY, why);
    }
    // end::ask[]

    // tag::decide[]
    public List<PromptPromotion> waiting() {
        return promotions.open();
    }

    public PromptLabel agree(PromptPromotion asked, String why) {
        return promotions.approve(asked.id(), why);
    }
    // end::decide[]
}
