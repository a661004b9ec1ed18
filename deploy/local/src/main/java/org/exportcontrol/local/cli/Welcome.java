package org.exportcontrol.local.cli;

import org.exportcontrol.local.oidc.DemoAccount;
import org.exportcontrol.local.oidc.OidcServer;
import org.exportcontrol.local.settings.Ports;
import org.exportcontrol.local.stack.StackPlan;

/** What a person needs to know to use the stack that has just come up. */
final class Welcome {
    private final StackPlan plan;
    private final Terminal terminal;

    Welcome(StackPlan plan, Terminal terminal) {
        this.plan = plan;
        this.terminal = terminal;
    }

    void print() {
        Ports ports = plan.ports();
        String gateway = "http://localhost:" + ports.gateway();
        terminal.gap();
        terminal.heading("The suite is up. Stop it with Ctrl-C.");
        terminal.gap();
        terminal.line("  Console      " + gateway + "  (log in as one of the accounts below)");
        terminal.line("  Gateway      " + gateway + "  (/api/control-list, /api/license, /api/declaration)");
        terminal.line(
                "  OIDC server  " + OidcServer.issuer(ports.oidc()) + "  (for this machine only: takes any password)");
        terminal.line("  PostgreSQL   127.0.0.1:" + ports.postgres() + "  (passwords in "
                + plan.folder().root() + ")");
        terminal.line("  Logs         " + plan.folder().logs());
        printAccounts();
        printCurl(gateway, OidcServer.issuer(ports.oidc()));
        terminal.gap();
        terminal.heading("Restart one service by hand, after a kill -9 say");
        terminal.line("  sh '" + plan.folder().scripts().resolve("license-service.sh") + "' &");
        terminal.gap();
    }

    private void printAccounts() {
        terminal.gap();
        terminal.heading("Demo accounts");
        for (DemoAccount account : DemoAccount.values()) {
            terminal.line("  %s %s %s  %s"
                    .formatted(
                            Terminal.pad(account.username(), 11),
                            Terminal.pad(account.role(), 9),
                            account.displayName(),
                            terminal.faint(account.detail())));
        }
    }

    private void printCurl(String gateway, String issuer) {
        terminal.gap();
        terminal.heading("Try it");
        terminal.line("  TOKEN=$(curl -s " + issuer + "/token -d grant_type=password -d client_id=demo \\");
        terminal.line(
                "    -d username=e1 -d password=demo | sed -n 's/.*\"access_token\" *: *\"\\([^\"]*\\)\".*/\\1/p')");
        terminal.line("  curl -H \"Authorization: Bearer $TOKEN\" " + gateway + "/api/license/v1/licenses");
    }
}
