package org.exportcontrol.license.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.license.app.LicenseProblem;

/** What a listing must obey. */
final class ListingRules {

    private ListingRules() {}

    /** @throws org.exportcontrol.common.problem.ProblemException {@code LISTING_INVALID} with all that is wrong */
    static void check(List<PartyListingRequest> requests) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            check(requests.get(i), requests.size() == 1 ? "" : "/listings/" + i, violations);
        }
        refuse(violations);
    }

    static void checkEnd(PartyListing listing, EndListingRequest request, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        if (request.to().isBefore(listing.validFrom()) || request.to().isBefore(today.minusDays(1))) {
            violations.add(new Violation(
                    "/to",
                    Text.of("A listing does not end in the past.", "列名不得追溯终止。"),
                    "PL-03",
                    "DUR 30",
                    Text.of("Give yesterday at the earliest.", "最早可填写昨日。")));
        }
        refuse(violations);
    }

    private static void check(PartyListingRequest request, String at, List<Violation> violations) {
        boolean controlList = request.kind() == ListingKind.CONTROL_LIST;
        boolean measured = request.measures() != null && !request.measures().isEmpty();
        if (controlList != measured) {
            violations.add(new Violation(
                    at + "/measures",
                    Text.of(
                            "A listing on the control list names its measures; the watch list has none.",
                            "列入管控名单须载明措施，列入关注名单则不设措施。"),
                    controlList ? "PL-02" : "PL-01",
                    controlList ? "ECL 18; DUR 28, 29" : "DUR 26",
                    null));
        }
        if (request.to() != null && request.to().isBefore(request.from())) {
            violations.add(Violation.of(at + "/to", Text.of("The last day lies before the first.", "截止日期早于起始日期。")));
        }
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Problem.of(LicenseProblem.LISTING_INVALID)
                    .detail(violations.get(0).detail())
                    .violations(violations)
                    .exception();
        }
    }
}
