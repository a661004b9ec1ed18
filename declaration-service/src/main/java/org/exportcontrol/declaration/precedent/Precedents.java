package org.exportcontrol.declaration.precedent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.declaration.file.AnswerPart;
import org.exportcontrol.declaration.file.AnswerParts;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationForm.GoodsItem;
import org.exportcontrol.declaration.file.EarlierConclusion;
import org.exportcontrol.declaration.file.Side;
import org.exportcontrol.declaration.precedent.ConcludedGoods.Basis;

/** Earlier conclusions on like goods of the same consignor: shown to customs and MOFCOM, deciding nothing (CH-13). */
@ApplicationScoped
public class Precedents implements AnswerPart {

    static final Text EFFECT = Text.of(
            "Belongs to the earlier goods; it may guide but does not decide on these (CH-13).",
            "该结论仅针对此前的货物，可供参考，不决定本批货物（CH-13）。");

    private static final int MOST = 20;

    private final EntityManager database;
    private final Caller caller;
    private final InstantSource clock;

    Precedents(EntityManager database, Caller caller, InstantSource clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** What was concluded on goods. */
    public record Conclusion(boolean controlled, List<String> controlCodes, String reasoning) {}

    /** Keeps what was concluded on a line, for later like goods. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remember(Declaration declaration, int line, Basis basis, UUID basisId, Conclusion conclusion) {
        declaration.form().lines().stream()
                .filter(goods -> goods.line() == line)
                .map(goods -> new ConcludedGoods(declaration, goods, basis, basisId, conclusion, clock.instant()))
                .forEach(database::persist);
    }

    /** Conclusions on goods of the same consignor, number and description in other declarations, newest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<EarlierConclusion> earlier(Declaration declaration) {
        if (declaration.number().isEmpty()) {
            return List.of();
        }
        String consignor = declaration.form().consignor().uscc();
        return declaration.form().lines().stream()
                .flatMap(goods -> like(declaration.id(), consignor, goods))
                .toList();
    }

    private Stream<EarlierConclusion> like(UUID declaration, String consignor, GoodsItem goods) {
        return database
                .createQuery(
                        "from ConcludedGoods where consignor = :consignor and commodityCode = :commodityCode"
                                + " and fingerprint = :fingerprint and declarationId <> :declaration order by id desc",
                        ConcludedGoods.class)
                .setParameter("consignor", consignor)
                .setParameter("commodityCode", goods.commodityCode())
                .setParameter("fingerprint", GoodsFingerprint.of(goods))
                .setParameter("declaration", declaration)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(earlier -> earlier.shownWith(goods.line()));
    }

    @Override
    public void contribute(Declaration declaration, AnswerParts parts) {
        if (Side.of(caller).filter(Side::isAgency).isPresent()) {
            parts.earlierConclusions(earlier(declaration));
        }
    }
}
