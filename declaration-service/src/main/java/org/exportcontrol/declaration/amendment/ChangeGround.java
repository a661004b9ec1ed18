package org.exportcontrol.declaration.amendment;

/** The cases in which the party may ask (AW-02; GAC Order 220). */
public enum ChangeGround {
    /** Released goods were wholly or partly not loaded, or their transport changed. Only after release. */
    NOT_LOADED,
    /** Short or over shipment. */
    QUANTITY_DIFFERS,
    FORCE_MAJEURE,
    TAX_OR_GUARANTEE,
    PROVISIONAL_PRICE,
    /** Goods go back directly. */
    DIRECT_RETURN,
    /** Computers or networks failed. */
    SYSTEM_FAILURE,
    /** Customs itself asked for it. */
    CUSTOMS_ASKED
}
