package dev.chancery.keys;

import dev.chancery.messages.ClaudeException;
import java.util.List;

/**
 * The part of Anthropic's Admin API that has to do with keys; it neither makes keys nor shows a secret. Every method
 * blocks for the API and throws a {@link ClaudeException} for whatever it does not get from there.
 */
public interface AdminApi {
    /** All keys of the organisation. */
    List<OrganizationKey> list(ApiKey adminKey);

    /** The key of this id. */
    OrganizationKey get(ApiKey adminKey, String id);

    /** Gives a key another name. */
    OrganizationKey rename(ApiKey adminKey, String id, String name);

    /** Takes a key out of use, until people activate it again in Anthropic's Console. */
    OrganizationKey deactivate(ApiKey adminKey, String id);
}
