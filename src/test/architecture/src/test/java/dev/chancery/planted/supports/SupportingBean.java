package dev.chancery.planted.supports;

import dev.chancery.architecture.Culprit;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

@Culprit
class SupportingBean {
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    void reads() {}
}
