package dev.chancery.prompts;

import dev.chancery.storage.Delivered;
import dev.chancery.storage.DeliverySource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells the other nodes which prompts this one serves. */
@ApplicationScoped
class PromptDeliverySource implements DeliverySource {
    private final PublishedPrompts prompts;

    @Inject
    PromptDeliverySource(PublishedPrompts prompts) {
        this.prompts = prompts;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected PromptDeliverySource() {
        this.prompts = null;
    }

    @Override
    public String topic() {
        return PromptLibrary.TOPIC;
    }

    @Override
    public Delivered delivered() {
        return prompts.delivered();
    }
}
