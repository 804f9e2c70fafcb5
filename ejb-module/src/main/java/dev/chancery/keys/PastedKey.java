package dev.chancery.keys;

/**
 * What became of a secret that somebody pasted.
 *
 * @param key its key
 * @param secretId its id, with which the next steps are taken: the token of the wizard
 * @param trimmed whether there were blanks around it, which were left out
 */
public record PastedKey(ListedKey key, String secretId, boolean trimmed) {}
