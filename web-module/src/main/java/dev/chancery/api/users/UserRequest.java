package dev.chancery.api.users;

import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.users.UserProfile;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A user to be added.
 *
 * @param name to sign in with: 1 to 255 letters and digits of any script, or . _ - @ +; it cannot be changed later
 * @param displayName what they are called on screens; their name when nothing is said
 * @param email none when nothing is said
 * @param roles what they are; nothing when it is empty
 * @param apart permissions apart from a role: PROMOTE_PROMPTS, ROTATE_KEYS; none when nothing is said
 */
@Schema(
        requiredProperties = {"name", "roles"},
        example = "{\"name\": \"ada\", \"email\": \"ada@example.org\", \"roles\": [\"EDITOR\"]}")
public record UserRequest(
        String name,
        Optional<String> displayName,
        Optional<String> email,
        List<Role> roles,
        Optional<List<Permission>> apart) {
    UserProfile profile() {
        return new ProfileRequest(displayName, email, roles, apart).profile();
    }
}
