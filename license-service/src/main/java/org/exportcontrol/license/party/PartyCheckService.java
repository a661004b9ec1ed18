package org.exportcontrol.license.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.IntStream;

/** Looks up the parties and the destination of a shipment (PL-05, CL-12, CL-13). */
@ApplicationScoped
class PartyCheckService {

    private final PartyLook look;
    private final BanService bans;

    PartyCheckService(PartyLook look, BanService bans) {
        this.look = look;
        this.bans = bans;
    }

    @Transactional
    PartyCheckResponse check(PartyCheckRequest request) {
        List<PartyLook.Seen> seen = look.strongest(
                request.parties().stream().map(PartyCheckRequest.Party::named).toList(),
                request.date(),
                !request.dryRun());
        List<PartyCheckResponse.Party> parties = IntStream.range(0, seen.size())
                .mapToObj(i -> PartyCheckResponse.party(request.parties().get(i), seen.get(i)))
                .toList();
        return new PartyCheckResponse(request.date(), parties, destination(request));
    }

    private PartyCheckResponse.Destination destination(PartyCheckRequest request) {
        if (request.destinationCountry() == null) {
            return null;
        }
        List<String> codes = request.controlCodes() == null ? List.of() : request.controlCodes();
        return bans.strongest(request.destinationCountry(), codes, null, request.date())
                .map(ban -> new PartyCheckResponse.Destination(
                        request.destinationCountry(), ban.finding(), BanResponse.from(ban)))
                .orElseGet(() ->
                        new PartyCheckResponse.Destination(request.destinationCountry(), PartyFinding.CLEAR, null));
    }
}
