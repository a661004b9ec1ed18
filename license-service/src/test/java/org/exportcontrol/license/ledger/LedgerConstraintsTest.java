package org.exportcontrol.license.ledger;

import static org.exportcontrol.license.ledger.LedgerFixture.balance;
import static org.exportcontrol.license.ledger.LedgerFixture.book;
import static org.exportcontrol.license.ledger.LedgerFixture.licenseLine;
import static org.exportcontrol.license.ledger.LedgerFixture.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;

/** A wrong program, with the rights of the running service, tries to break the ledger. */
@QuarkusTest
@WithNeighbors
class LedgerConstraintsTest {

    private static final String DENIED = "42501";

    private Connection app;
    private UUID line;
    private final UUID declaration = UUID.randomUUID();

    @BeforeEach
    void aLineOf500Kilograms() throws SQLException {
        app = PostgresTestResource.asApp("license");
        line = licenseLine(app);
        book(app, line, EntryKind.LICENSED, "500", null, null);
    }

    @AfterEach
    void close() throws SQLException {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set kilograms = 1",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "update audit_entry set ground = 'x'",
                "delete from audit_entry",
                "truncate audit_entry",
                "insert into license_line_balance select * from license_line_balance limit 0",
                "update license_line_balance set free = 1000000",
                "delete from license_line_balance",
                "update goods_line_balance set held = 0",
                "delete from goods_line_balance",
                "insert into ledger_kind (kind) values ('GIFT')",
                "update ledger_kind set free = 0",
                "update license set number = 'X'",
                "update license set valid_to = date '2099-12-31'",
                "delete from license",
                "update license_line set quantity = 1000000",
                "delete from license_line",
                "update foreign_use_try set consignor = 'x'",
                "delete from foreign_use_try",
                "delete from declaration_attempt",
                "alter table ledger_entry disable trigger ledger_entry_applied",
                "drop table ledger_entry",
                "create table more (id integer)"
            })
    void theServicesRoleMayOnlyAppend(String sql) {
        SQLException refused = assertThrows(SQLException.class, () -> update(app, sql));

        assertEquals(DENIED, refused.getSQLState(), refused.getMessage());
    }

    @Test
    void noEntryDrawsMoreThanIsFree() throws SQLException {
        book(app, line, EntryKind.HELD, "500", declaration, 1);

        refused("license_line_balance_free_ck", EntryKind.HELD, "0.000001", UUID.randomUUID(), 1);
        refused("license_line_balance_free_ck", EntryKind.CARRIED, "0.000001", null, null);
        assertEquals(new BigDecimal("0.000000"), balance(app, line).get("free"));
    }

    @Test
    void nobodyFreesOrUsesWhatAnotherHolds() throws SQLException {
        book(app, line, EntryKind.HELD, "300", declaration, 1);

        refused("goods_line_balance_held_ck", EntryKind.FREED, "1", UUID.randomUUID(), 1);
        refused("goods_line_balance_held_ck", EntryKind.USED, "1", UUID.randomUUID(), 1);
        book(app, line, EntryKind.USED, "300", declaration, 2);
        refused("goods_line_balance_used_ck", EntryKind.REVERSED, "1", UUID.randomUUID(), 1);
    }

    @Test
    void theSameBookingTwiceIsRefused() throws SQLException {
        book(app, line, EntryKind.HELD, "100", declaration, 1);

        refused("ledger_entry_key_uk", EntryKind.HELD, "100", declaration, 1);
        refused("ledger_entry_once_uk", EntryKind.LICENSED, "500", null, null);
        book(app, line, EntryKind.CARRIED, "100", null, null);
        refused("ledger_entry_once_uk", EntryKind.CARRIED, "100", null, null);
    }

    @Test
    void theAuthorityMayAdjustALineMoreThanOnce() throws SQLException {
        book(app, line, EntryKind.ADJUSTED, "10", null, null);
        book(app, line, EntryKind.ADJUSTED, "10", null, null);

        assertEquals(new BigDecimal("520.000000"), balance(app, line).get("free"));
    }

    @Test
    void anEntryIsPositiveAndNamesADeclarationWhereItsKindHasOne() {
        refused("ledger_entry_kilograms_ck", EntryKind.HELD, "0", declaration, 1);
        refused("ledger_entry_kilograms_ck", EntryKind.HELD, "-1", declaration, 1);
        refused("ledger_entry_declaration_ck", EntryKind.HELD, "1", null, null);
        refused("ledger_entry_declaration_ck", EntryKind.ADJUSTED, "1", declaration, 1);
    }

    @Test
    void whoExaminedCannotBeStoredAsDecider() {
        PSQLException refused = assertThrows(PSQLException.class, () -> update(app, """
                        insert into application (id, version, type, state, applicant_organization, applicant_name,
                            lines, destination_country, importer, end_users, end_use, documents, edited_at, review,
                            forwarding, decision)
                        values (?, 0, 'SINGLE', 'REFUSED', '91360700MA1A2B3C6N', 'E1', '[{}]', 'DEU', 'i', '["u"]', 'e',
                            '[]', timestamptz '2026-01-01', '{"reviewer": "one"}', '{}', '{"decider": "one"}')""", UUID.randomUUID()));

        assertEquals("application_four_eyes_ck", refused.getServerErrorMessage().getConstraint());
    }

    private void refused(String constraint, EntryKind kind, String kilograms, UUID by, Integer attempt) {
        PSQLException refused = assertThrows(PSQLException.class, () -> book(app, line, kind, kilograms, by, attempt));

        assertEquals(constraint, refused.getServerErrorMessage().getConstraint(), refused.getMessage());
    }
}
