package org.exportcontrol.license.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Declarations and the numbers that customs gave them, as far as a hold told them. */
@ApplicationScoped
public class DeclarationNumbers {

    private final EntityManager database;

    DeclarationNumbers(EntityManager database) {
        this.database = database;
    }

    /** The declaration's number; empty while none is known here. */
    @Transactional
    public Optional<String> numberOf(UUID declarationId) {
        List<?> found = database.createNativeQuery("select declaration_number from declaration_attempt"
                        + " where declaration_id = :id and declaration_number is not null")
                .setParameter("id", declarationId)
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    /** The declarations that came with that number. */
    @Transactional
    public List<UUID> withNumber(String number) {
        List<?> found = database.createNativeQuery(
                        "select declaration_id from declaration_attempt where declaration_number = :number", UUID.class)
                .setParameter("number", number)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }
}
