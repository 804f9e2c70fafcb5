package dev.chancery.planted.supports;

import dev.chancery.architecture.Culprit;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

@Culprit
class SupportingMethod {
    @Transactional(TxType.SUPPORTS)
    void reads() {}
}
