package dev.chancery.api.audit;

import dev.chancery.audit.ChainHead;

/**
 * The newest link of the chain; kept elsewhere, it is the anchor of a later verification.
 *
 * @param batch its number, from 1; 0 before anything was sealed
 * @param hash 64 hexadecimal digits
 * @param anchor both in one text, as a verification takes it
 */
public record HeadView(long batch, String hash, String anchor) {
    static HeadView of(ChainHead head) {
        return new HeadView(head.batch(), head.hash(), head.toString());
    }
}
