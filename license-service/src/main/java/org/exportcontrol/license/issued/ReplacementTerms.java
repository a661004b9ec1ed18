package org.exportcontrol.license.issued;

import java.time.LocalDate;

/** What a replacing license says otherwise than the one it replaces; null for what stays. */
public record ReplacementTerms(String holderName, String importer, String customsOffice, LocalDate validTo) {}
