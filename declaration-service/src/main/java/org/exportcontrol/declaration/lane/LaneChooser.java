package org.exportcontrol.declaration.lane;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.lane.LaneChoice.Chosen;
import org.exportcontrol.declaration.lane.LaneChoice.How;

/** Asks the rules, the first one first, until one speaks. */
@ApplicationScoped
class LaneChooser {

    private static final Text NO_RULE = Text.of("No rule speaks.", "没有适用的规则。");

    private final LaneRules rules;
    private final LaneSeeds seeds;
    private final EntityManager database;
    private final InstantSource clock;

    LaneChooser(LaneRules rules, LaneSeeds seeds, EntityManager database, InstantSource clock) {
        this.rules = rules;
        this.seeds = seeds;
        this.database = database;
        this.clock = clock;
    }

    Chosen choose(Declaration declaration) {
        LocalDate today = BusinessZone.today(clock);
        BooleanSupplier firstTime = () -> isFirstOfItsConsignor(declaration);
        List<LaneDraw> draws = new ArrayList<>();
        for (LaneRule rule : rules.inForce(declaration.customsOffice(), today)) {
            if (!rule.conditions().hold(declaration, firstTime)) {
                continue;
            }
            if (rule.share() == null) {
                return chosen(rule, How.RULE, draws);
            }
            LaneDraw draw = LaneDraw.of(rule.id(), rule.share(), seeds.of(today), declaration.id());
            draws.add(draw);
            if (draw.speaks()) {
                return chosen(rule, How.DRAW, draws);
            }
        }
        return new Chosen(Lane.GREEN, How.NO_RULE, null, null, NO_RULE, draws);
    }

    private static Chosen chosen(LaneRule rule, How how, List<LaneDraw> draws) {
        return new Chosen(rule.lane(), how, rule.id(), rule.version(), rule.text(), draws);
    }

    private boolean isFirstOfItsConsignor(Declaration declaration) {
        return database.createNativeQuery("select 1 from declaration where number is not null and id <> :id"
                        + " and form -> 'consignor' ->> 'uscc' = :uscc limit 1")
                .setParameter("id", declaration.id())
                .setParameter("uscc", declaration.form().consignor().uscc())
                .getResultList()
                .isEmpty();
    }
}
