package org.exportcontrol.common.signing;

/** Why a document does not count as signed. */
public enum SignatureFault {
    /** It is no JSON Web Signature in the compact serialization. */
    NO_SIGNED_DOCUMENT,
    /** Signed by another method than ours; among these is the one called "none". */
    OTHER_ALGORITHM,
    /** A document of another kind. */
    OTHER_TYPE,
    /** The key that it names is none of ours, or is published no longer. */
    UNKNOWN_KEY,
    /** The signature is not that of the key over this content. */
    ALTERED
}
