package org.exportcontrol.controllist.edition;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import org.exportcontrol.common.testkit.Patience;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.controllist.testkit.ListInDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With no notice at all, as after a crash between storing and telling, each replica finds a new edition by looking. */
@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "control_list"))
class EditionWithoutNoticeTest {

    private final EditionRepository rows;
    private final Editions editions;
    private final EntityManager database;

    EditionWithoutNoticeTest(EditionRepository rows, Editions editions, EntityManager database) {
        this.rows = rows;
        this.editions = editions;
        this.database = database;
    }

    @AfterEach
    void onlyTheShippedListRemains() {
        ListInDatabase.onlyShipped(editions);
    }

    @Test
    void anEditionThatNobodyTellsOfIsFoundByLooking() {
        assertEquals(1, editions.newest().edition().number());
        Edition stored = new Edition(
                2, "2030-1", editions.newest().edition().recordedAt().plusSeconds(1));
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("insert into announcement (id, number_zh, number_en, title_zh, title_en,"
                            + " published_on, effective_from, document, readings, digest) values ('2030-1', '', '', '',"
                            + " '', '2030-01-01', '2030-01-01', '{}', '{}', repeat('0', 64))")
                    .executeUpdate();
            rows.persist(new EditionRow(stored));
        });
        await().atMost(Patience.LIMIT).until(() -> editions.newest().edition().equals(stored));
    }
}
