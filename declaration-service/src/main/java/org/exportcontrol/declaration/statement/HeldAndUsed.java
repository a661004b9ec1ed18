package org.exportcontrol.declaration.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.declaration.clients.license.StatementPart.Item;

/**
 * What the declarations here hold and have used on licenses, line by line (WO-06): from acceptance on as kept with the
 * goods; while a lodging or the verification of a change runs, what license-service answered to it. Quantities are those
 * that license-service gave in kilograms when it held or corrected them. A declaration that was returned, withdrawn or not
 * released holds nothing, even when license-service must still be told so: if it never hears of it, that is a difference
 * to be seen. What purged declarations have used is kept for this alone (LF-10).
 */
@ApplicationScoped
class HeldAndUsed {

    /** One statement sees one snapshot. A hold outlives a lodging that is repeated, not one that was returned. */
    private static final String TOTALS = """
            select goods.declaration_id as id, file.number as number, goods.line as goods_line,
                   goods.license_number as license_number, goods.license_line as license_line,
                   case when goods.used_attempt is null then goods.held_kilograms else 0 end as held,
                   case when goods.used_attempt is null then 0
                        else coalesce(goods.loaded_kilograms, goods.held_kilograms) end as used
              from goods_line goods
              join declaration file on file.id = goods.declaration_id
             where goods.held_attempt is not null and coalesce(goods.loaded_kilograms, 1) > 0
               and file.state in ('ACCEPTED', 'UNDER_REVIEW', 'RELEASING', 'RELEASED', 'CLEARED')
               and not (file.amending is not null
                        and exists (select 1 from lodging change
                                     where change.declaration_id = file.id and change.attempt = file.attempt
                                       and cast(change.verdict ->> 'held' as boolean)))
            union all
            select running.id, running.number, cast(line ->> 'goodsLine' as integer),
                   line ->> 'licenseNumber', cast(line ->> 'licenseLine' as integer),
                   cast(line ->> 'heldKilograms' as numeric), 0
              from (select distinct on (lodging.declaration_id) lodging.declaration_id as id, file.number, lodging.verdict
                      from lodging
                      join declaration file on file.id = lodging.declaration_id
                     where (file.state in ('LODGED', 'AWAITING_VERIFICATION')
                            or file.amending = lodging.change_id and file.attempt = lodging.attempt)
                       and cast(lodging.verdict ->> 'held' as boolean)
                       and not exists (select 1 from lodging later
                                        where later.declaration_id = lodging.declaration_id
                                          and later.attempt >= lodging.attempt and later.outcome = 'RETURNED')
                     order by lodging.declaration_id, lodging.attempt desc) running
              cross join lateral jsonb_array_elements(running.verdict -> 'lines') line
             where cast(line ->> 'heldKilograms' as numeric) > 0
            union all
            select declaration_id, declaration_number, goods_line, license_number, license_line, 0, used_kilograms
              from purged_use
             order by id, goods_line
            """;

    private final EntityManager database;

    HeldAndUsed(EntityManager database) {
        this.database = database;
    }

    /** Ordered by declaration and line of goods. */
    @SuppressWarnings("unchecked") // a native query is untyped; each row is a tuple
    List<Item> items() {
        List<Tuple> rows = database.createNativeQuery(TOTALS, Tuple.class).getResultList();
        return rows.stream().map(HeldAndUsed::item).toList();
    }

    private static Item item(Tuple row) {
        return new Item(
                row.get("id", UUID.class),
                row.get("number", String.class),
                row.get("goods_line", Integer.class),
                row.get("license_number", String.class),
                row.get("license_line", Integer.class),
                row.get("held", BigDecimal.class),
                row.get("used", BigDecimal.class));
    }
}
