package org.exportcontrol.local.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.exportcontrol.local.oidc.DemoAccount.E1;
import static org.exportcontrol.local.oidc.DemoAccount.OFFICER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main forms without a mouse. */
class ConsoleKeyboardIT {
    private static Chromium chromium;

    @BeforeAll
    static void aBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void noBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void goodsAreScreenedInTheOrderOfTheFields() {
        try (Desk desk = Desk.of(chromium, Desk.ENGLISH).open("/console/screening")) {
            Keyboard keyboard = new Keyboard(desk.page());
            assertEquals(
                    "Skip to the content", keyboard.tabTo("Skip to the content").get(0));
            keyboard.enter();
            keyboard.type("Name of the goods", "dysprosium oxide");
            assertEquals(List.of("Commodity number"), keyboard.type("Commodity number", "2846901500"));
            keyboard.tabTo("As of");
            List<String> stops = keyboard.tabTo("Form");
            assertEquals("Form", stops.get(stops.size() - 1));
            desk.page().keyboard().type("Oxide");
            assertEquals(List.of("Principal elements", "Processing", "Element 1"), keyboard.type("Element 1", "Dy"));
            assertEquals(List.of("Mass fraction"), keyboard.type("Mass fraction", "0.8713"));
            assertEquals(List.of("Principal"), keyboard.tabTo("Principal"));
            desk.page().keyboard().press("Space");
            keyboard.enter();
            desk.sees("An entry of the list covers these goods.").sees("1C905.b");
            assertEquals(List.of(), Accessibility.faults(desk.page()));
        }
    }

    @Test
    void anExporterLogsInAndBeginsAnApplication() {
        try (Desk desk = Desk.of(chromium, Desk.ENGLISH).open("/")) {
            Keyboard keyboard = new Keyboard(desk.page());
            keyboard.tabTo("Log in");
            keyboard.enter();
            desk.page().waitForURL("**/authorize?**");
            keyboard.tabTo(desk.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("(e1)"))
                    .innerText()
                    .replaceAll("\\s+", " "));
            keyboard.enter();
            desk.page().waitForURL(desk.address() + "/");
            keyboard.tabTo("Applications");
            keyboard.enter();
            desk.seesHeading("Applications");
            keyboard.tabTo("New application");
            keyboard.enter();
            desk.seesHeading("New application");
            keyboard.type("Applicant", E1.displayName());
            keyboard.enter();
            desk.seesHeading("Goods");
            keyboard.type("Name of the goods", "氧化镝");
            assertEquals(List.of("Quantity"), keyboard.type("Quantity", "20"));
            assertEquals(List.of("Unit"), keyboard.type("Unit", "KGM"));
            assertEquals(List.of("Control codes"), keyboard.type("Control codes", "1C905.b"));
            assertEquals(List.of("Commodity numbers"), keyboard.type("Commodity numbers", "2846901500"));
            keyboard.enter();
            desk.seesHeading("Parties and end use");
        }
    }

    @Test
    void anOfficerReleases() {
        String file = new Prepared().held();
        try (Desk desk = Desk.of(chromium, Desk.ENGLISH).logIn(OFFICER)) {
            desk.open("/console/customs/declarations/" + file).seesHeading("The gate is open");
            Keyboard keyboard = new Keyboard(desk.page());
            keyboard.tabTo("Release the goods");
            keyboard.enter();
            desk.seesHeading("Released");
            assertThat(desk.page().getByRole(AriaRole.STATUS)).containsText("The release was begun.");
        }
    }
}
