package dev.chancery.api.keys;

import dev.chancery.keys.PastedKey;

/**
 * What became of a key that was added.
 *
 * @param secretId the secret's id, with which it is verified and put into use
 * @param trimmed whether there were blanks around the secret, which were left out
 */
public record AddedKey(KeyView key, String secretId, boolean trimmed) {
    static AddedKey of(PastedKey pasted) {
        return new AddedKey(KeyView.of(pasted.key()), pasted.secretId(), pasted.trimmed());
    }
}
