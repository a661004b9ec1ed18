package org.exportcontrol.local.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** As much of curl as the welcome needs: posts a form with -s, and otherwise prints its arguments. */
final class CurlStandIn {
    private CurlStandIn() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (!arguments[0].equals("-s")) {
            System.out.println(String.join(" ", arguments));
            return;
        }
        List<String> form = new ArrayList<>();
        for (int i = 3; i < arguments.length; i += 2) {
            form.add(arguments[i]);
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(arguments[1]))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", form)))
                .build();
        System.out.print(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
    }
}
