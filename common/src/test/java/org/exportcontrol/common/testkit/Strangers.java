package org.exportcontrol.common.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.exportcontrol.common.testkit.Contract.Operation;

/** Asks for what is somebody else's and for what is not there: who asks must not learn which of the two it was. */
public final class Strangers {

    /** Under this name a query stands among the values of a path. */
    public static final String QUERY = "?";

    private static final long NO_VERSION = 0;

    private final BiConsumer<RequestSpecification, Operation> body;

    /** @param body gives a request the body that its operation takes, if any */
    public Strangers(BiConsumer<RequestSpecification, Operation> body) {
        this.body = body;
    }

    /**
     * How an operation's answers to a real and to an unknown id differ, or that both tell too much; empty when neither.
     *
     * @param real the values of the path's parameters
     * @param unknown other values of the same form, of which there is nothing
     */
    public List<String> difference(
            Operation operation, String token, Map<String, String> real, Map<String, String> unknown) {
        return difference(
                ask(operation, token, NO_VERSION, real),
                ask(operation, token, NO_VERSION, unknown),
                Set.of(403, 404),
                real,
                unknown);
    }

    /** Asks with a body that keeps the contract. */
    public Response ask(Operation operation, String token, Map<String, String> values) {
        return ask(operation, token, NO_VERSION, values);
    }

    /**
     * The same for parts of a file, of which the caller may learn that it refuses the move.
     *
     * @param version of the file, so that its part is looked for
     */
    public List<String> difference(
            Operation operation, String token, long version, Map<String, String> real, Map<String, String> unknown) {
        return difference(
                ask(operation, token, version, real),
                ask(operation, token, version, unknown),
                Set.of(400, 403, 404, 409, 422),
                real,
                unknown);
    }

    private static List<String> difference(
            Response ofReal,
            Response ofUnknown,
            Set<Integer> refusals,
            Map<String, String> real,
            Map<String, String> unknown) {
        List<String> wrong = new ArrayList<>();
        if (!refusals.contains(ofReal.statusCode())) {
            wrong.add("answered " + ofReal.statusCode() + " " + ofReal.asString());
        }
        if (ofReal.statusCode() != ofUnknown.statusCode()) {
            wrong.add(ofReal.statusCode() + " for what is there, " + ofUnknown.statusCode() + " for what is not");
        } else if (!named(ofReal.asString(), real, unknown).equals(ofUnknown.asString())) {
            wrong.add("says\n  " + ofReal.asString() + "\n  for what is there, and\n  " + ofUnknown.asString());
        }
        if (!headers(ofReal).equals(headers(ofUnknown))) {
            wrong.add("headers " + headers(ofReal) + " and " + headers(ofUnknown));
        }
        return wrong;
    }

    private Response ask(Operation operation, String token, long version, Map<String, String> values) {
        RequestSpecification request =
                given().redirects().follow(false).auth().oauth2(token).header("Accept-Language", "en");
        if (!operation.method().equals("GET")) {
            request.header("If-Match", "\"" + version + "\"").header("Idempotency-Key", "of-a-stranger");
        }
        body.accept(request, operation);
        return request.request(operation.method(), operation.at(values) + values.getOrDefault(QUERY, ""));
    }

    /** What stands in the database, as a digest of each table, but for what timers write. */
    public static Map<String, String> everything(String database, Set<String> timers) throws SQLException {
        try (Connection owner = PostgresTestResource.asOwner(database);
                Statement statement = owner.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(
                    "select tablename from pg_tables where schemaname = 'public' order by tablename")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            tables.removeAll(timers);
            Map<String, String> digests = new TreeMap<>();
            for (String table : tables) {
                try (ResultSet digest = statement.executeQuery(
                        "select md5(string_agg(cast(t as text), '' order by cast(t as text))) from " + table + " t")) {
                    digest.next();
                    digests.put(table, String.valueOf(digest.getString(1)));
                }
            }
            return digests;
        }
    }

    private static String named(String body, Map<String, String> real, Map<String, String> unknown) {
        String text = body;
        for (Map.Entry<String, String> value : real.entrySet()) {
            text = text.replace(value.getValue(), unknown.get(value.getKey()));
        }
        return text;
    }

    private static Set<String> headers(Response answer) {
        Set<String> names = new TreeSet<>();
        answer.headers().forEach(header -> names.add(header.getName().toLowerCase(Locale.ROOT)));
        return names;
    }
}
