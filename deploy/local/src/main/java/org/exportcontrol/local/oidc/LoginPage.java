package org.exportcontrol.local.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The page on which a person picks the demo account to be. */
final class LoginPage {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Log in to the local stack</title>
            <style>
              body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem }
              button { font: inherit; width: 100%; text-align: left; padding: .5rem .75rem; margin: .25rem 0 }
              small { display: block; color: #444 }
            </style>
            </head>
            <body>
            <main>
            <h1>Log in to the local stack <span lang="zh">登录</span></h1>
            <p>Choose who to be. There is no password: these accounts exist on this machine only.</p>
            {accounts}</main>
            </body>
            </html>
            """;

    private static final String ACCOUNT = """
            <form method="post">
            <input type="hidden" name="username" value="{username}">
            <input type="hidden" name="claims" value="{claims}">
            <button type="submit"><span lang="zh">{name}</span> ({username})<small>{role} {detail}</small></button>
            </form>
            """;

    private LoginPage() {}

    static String html() {
        return PAGE.replace(
                "{accounts}",
                Arrays.stream(DemoAccount.values()).map(LoginPage::form).collect(Collectors.joining()));
    }

    private static String form(DemoAccount account) {
        return ACCOUNT.replace("{username}", escape(account.username()))
                .replace("{name}", escape(account.displayName()))
                .replace("{role}", escape(account.role()))
                .replace("{detail}", escape(account.detail()))
                .replace("{claims}", escape(claims(account)));
    }

    private static String claims(DemoAccount account) {
        try {
            return JSON.writeValueAsString(account.claims());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
