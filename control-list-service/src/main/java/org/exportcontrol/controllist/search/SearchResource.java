package org.exportcontrol.controllist.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.web.PageLimit;
import org.exportcontrol.controllist.app.Parameters;
import org.exportcontrol.controllist.app.QuestionTime;
import org.exportcontrol.controllist.question.TaggedAnswers;
import org.exportcontrol.controllist.tariff.TariffHintFile;
import org.jboss.resteasy.reactive.RestResponse;

/** Finds entries by whatever somebody has in hand: a code, a number, an element, words in either language. */
@Path("/v1/search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    private static final int LONGEST = 200;

    private final TariffHintFile tariff;
    private final TaggedAnswers answers;
    private final InstantSource clock;

    SearchResource(TariffHintFile tariff, TaggedAnswers answers, InstantSource clock) {
        this.tariff = tariff;
        this.answers = answers;
        this.clock = clock;
    }

    /** The best first. Chinese is found without borders of words, and English with a letter wrong. */
    @GET
    @PermitAll
    @Operation(summary = "Search the list as of a date")
    public RestResponse<SearchResponse> search(
            @QueryParam("q") String text,
            @QueryParam("asOf") String asOf,
            @QueryParam("knownAt") String knownAt,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context Request request) {
        List<Violation> violations = new ArrayList<>();
        QuestionTime time = QuestionTime.ofParameters(asOf, knownAt, BusinessZone.today(clock), violations);
        if (text == null || Normalizer.normalize(text, Normalizer.Form.NFKC).isBlank() || text.length() > LONGEST) {
            violations.add(Violation.of(
                    "?q", Text.of("Search for 1 to " + LONGEST + " characters.", "请输入 1 至 " + LONGEST + " 个字符进行检索。")));
        }
        int place = place(after, violations);
        Parameters.require(violations);
        int most = PageLimit.of(limit);
        return answers.answer(time, request, list -> {
            SearchQuery query = new SearchQuery(text, tariff.hints(), time.asOf());
            return SearchResponse.of(list, time, query.ranked(list.on(time.asOf())), place, most);
        });
    }

    private static int place(String after, List<Violation> violations) {
        if (after == null) {
            return 0;
        }
        if (after.matches("[0-9]{1,6}")) {
            return Integer.parseInt(after);
        }
        violations.add(
                Violation.of("?after", Text.of("The cursor " + after + " is none of ours.", "游标 " + after + " 无效。")));
        return 0;
    }
}
