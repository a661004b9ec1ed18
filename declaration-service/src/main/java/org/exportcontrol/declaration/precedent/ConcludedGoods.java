package org.exportcontrol.declaration.precedent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationForm.GoodsItem;
import org.exportcontrol.declaration.file.EarlierConclusion;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;

/** Goods on which something was concluded. It belongs to these goods; later like goods it guides (CH-13). */
@Entity
@Immutable
@Table(name = "concluded_goods")
public class ConcludedGoods {

    /** Who concluded. */
    public enum Basis {
        /** MOFCOM, by identification (CH-06). */
        IDENTIFICATION,
        /** Customs, by the result of a challenge (CH-05). */
        CHALLENGE
    }

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    @Column(name = "declaration_id")
    private UUID declarationId;

    @Column(name = "declaration_number")
    private String declarationNumber;

    private int line;

    private String consignor;

    @Column(name = "commodity_code")
    private String commodityCode;

    private String fingerprint;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    @Column(name = "basis_id")
    private UUID basisId;

    private boolean controlled;

    @Column(name = "control_codes", columnDefinition = "text[]")
    private String[] controlCodes;

    private String reasoning;

    @Column(name = "concluded_at")
    private Instant concludedAt;

    protected ConcludedGoods() {}

    ConcludedGoods(
            Declaration declaration,
            GoodsItem goods,
            Basis basis,
            UUID basisId,
            Precedents.Conclusion conclusion,
            Instant now) {
        this.declarationId = declaration.id();
        this.declarationNumber = declaration.number().orElseThrow();
        this.line = goods.line();
        this.consignor = declaration.form().consignor().uscc();
        this.commodityCode = goods.commodityCode();
        this.fingerprint = GoodsFingerprint.of(goods);
        this.basis = basis;
        this.basisId = basisId;
        this.controlled = conclusion.controlled();
        this.controlCodes = conclusion.controlCodes().toArray(String[]::new);
        this.reasoning = conclusion.reasoning();
        this.concludedAt = now;
    }

    /** As it is shown with a line of a later declaration. */
    EarlierConclusion shownWith(int laterLine) {
        return new EarlierConclusion(
                laterLine,
                declarationNumber,
                line,
                basis.name(),
                controlled,
                List.of(controlCodes),
                reasoning,
                BusinessZone.dayOf(concludedAt),
                Precedents.EFFECT);
    }
}
