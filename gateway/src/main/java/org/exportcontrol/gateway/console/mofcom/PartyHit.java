package org.exportcontrol.gateway.console.mofcom;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.exportcontrol.gateway.console.api.MofcomAnswers.Listing;
import org.exportcontrol.gateway.console.api.MofcomAnswers.PartyQuestion;

/**
 * A party of an application, and what the lists say of its name.
 *
 * @param role IMPORTER or END_USER
 * @param listings entries with this very name or identifier
 * @param questions similar names, and what was answered on them
 */
@TemplateData
record PartyHit(String role, String name, List<Listing> listings, List<PartyQuestion> questions) {}
