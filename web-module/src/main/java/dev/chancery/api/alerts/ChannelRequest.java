package dev.chancery.api.alerts;

import dev.chancery.alerts.ChannelAddress;
import dev.chancery.alerts.ChannelTerms;
import dev.chancery.alerts.SigningSecret;
import dev.chancery.api.GivenSecret;
import dev.chancery.api.InvalidRequestException;
import dev.chancery.outbox.AlertKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a channel is to be. A change leaves address and secret as they are when nothing is said of them.
 *
 * @param name 1 to 100 characters; no two channels have the same
 * @param url of a webhook: an https address; all of it never comes out again
 * @param recipients of mail, in place of url: addresses, separated by commas
 * @param secret to sign with what a webhook is sent: 16 to 200 characters; it never comes out again
 * @param kinds what it tells of; everything when nothing is said
 * @param enabled whether it tells at all; it does when nothing is said
 */
@Schema(
        requiredProperties = {"name"},
        example = "{\"name\": \"ops\", \"url\": \"https://hooks.example.com/T0/B0/x\", \"kinds\": [\"KEY_INVALID\"]}")
public record ChannelRequest(
        String name,

        @Schema(implementation = String.class, writeOnly = true)
        Optional<GivenSecret> url,

        Optional<String> recipients,

        @Schema(implementation = String.class, writeOnly = true)
        Optional<GivenSecret> secret,

        Optional<List<AlertKind>> kinds,
        Optional<Boolean> enabled) {
    ChannelTerms terms() {
        Set<AlertKind> told = kinds.<Set<AlertKind>>map(Set::copyOf).orElse(EnumSet.allOf(AlertKind.class));
        return new ChannelTerms(name, told, enabled.orElse(true));
    }

    /** Null when nothing is said of it. */
    @Nullable
    ChannelAddress address() {
        if (url.isPresent() && recipients.isPresent()) {
            throw new InvalidRequestException("recipients", "must not be given together with url");
        }
        return url.map(GivenSecret::reveal)
                .map(ChannelAddress::webhook)
                .or(() -> recipients.map(ChannelAddress::mail))
                .orElse(null);
    }

    ChannelAddress newAddress() {
        ChannelAddress address = address();
        if (address == null) {
            throw new InvalidRequestException("url", "is missing: give it for a webhook, or recipients for mail");
        }
        return address;
    }

    /** Null when nothing is said of it. */
    @Nullable
    SigningSecret signingSecret() {
        return secret.map(GivenSecret::reveal).map(SigningSecret::of).orElse(null);
    }
}
