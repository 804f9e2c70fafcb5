package dev.chancery.api.users;

import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.users.UserProfile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be said of a user.
 *
 * @param displayName what they are called on screens; their name when nothing is said
 * @param email none when nothing is said
 * @param roles what they are; nothing when it is empty
 * @param apart permissions apart from a role: PROMOTE_PROMPTS, ROTATE_KEYS; none when nothing is said
 */
@Schema(
        requiredProperties = {"roles"},
        example = "{\"display_name\": \"Ada L.\", \"email\": \"ada@example.org\", \"roles\": [\"EDITOR\"]}")
public record ProfileRequest(
        Optional<String> displayName, Optional<String> email, List<Role> roles, Optional<List<Permission>> apart) {
    UserProfile profile() {
        return new UserProfile(
                displayName.orElse(""), email.orElse(""), Set.copyOf(roles), Set.copyOf(apart.orElse(List.of())));
    }
}
