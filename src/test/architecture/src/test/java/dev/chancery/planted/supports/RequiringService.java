package dev.chancery.planted.supports;

import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

@Transactional
class RequiringService {
    @Transactional(TxType.REQUIRES_NEW)
    void writes() {}
}
