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
              :root { color-scheme: light dark; --paper: #f7f8f8; --sheet: #fff; --ink: #17202a; --soft: #51606d;
                      --line: #7b8894; --accent: #14496b }
              @media (prefers-color-scheme: dark) { :root { --paper: #12171b; --sheet: #1a2126; --ink: #e8edf0;
                      --soft: #a9b6c0; --line: #8494a0; --accent: #8cc4ea } }
              body { font: 1rem/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
                     color: var(--ink); background: var(--paper); max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
              .accounts { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)) }
              form { display: grid }
              button { font: inherit; color: inherit; text-align: left; padding: .75rem 1rem; border-radius: .375rem;
                       border: 1px solid var(--line); background: var(--sheet); cursor: pointer }
              button:hover { border-color: var(--accent) }
              button:focus-visible { outline: .1875rem solid #b45309; outline-offset: .125rem }
              strong, small { display: block }
              small { color: var(--soft) }
              .role { color: var(--accent); font-weight: 600 }
            </style>
            </head>
            <body>
            <main>
            <h1>Log in to the local stack <span lang="zh">登录</span></h1>
            <p>Choose who to be. There is no password: these accounts exist on this machine only.<br>
            <span lang="zh">请选择身份。无需密码：这些账户仅存在于本机。</span></p>
            <div class="accounts">
            {accounts}</div>
            </main>
            </body>
            </html>
            """;

    private static final String ACCOUNT = """
            <form method="post">
            <input type="hidden" name="username" value="{username}">
            <input type="hidden" name="claims" value="{claims}">
            <button type="submit"><strong><span lang="zh">{name}</span> ({username})</strong><span class="role">{role}</span>
            <small>{may}</small><small lang="zh">{mayZh}</small><small>{detail}</small></button>
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
                .replace("{may}", escape(account.may()))
                .replace("{mayZh}", escape(account.mayZh()))
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
