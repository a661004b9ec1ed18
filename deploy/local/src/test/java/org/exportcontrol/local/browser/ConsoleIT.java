package org.exportcontrol.local.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.exportcontrol.local.oidc.DemoAccount.DIRECTOR;
import static org.exportcontrol.local.oidc.DemoAccount.E1;
import static org.exportcontrol.local.oidc.DemoAccount.E2;
import static org.exportcontrol.local.oidc.DemoAccount.EXAMINER;
import static org.exportcontrol.local.oidc.DemoAccount.OFFICER;
import static org.exportcontrol.local.oidc.DemoAccount.PROVINCIAL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.exportcontrol.local.oidc.DemoAccount;
import org.exportcontrol.local.story.Declarations;
import org.exportcontrol.local.story.Form;
import org.exportcontrol.local.story.Goods;
import org.exportcontrol.local.story.TestStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The story in a browser: each person in a window of its own, doing what the pages offer. */
class ConsoleIT {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{18}");

    private static Chromium chromium;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final String goods = "氧化镝 " + UUID.randomUUID().toString().substring(0, 8);

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
    void aShipmentGoesFromItsApplicationToItsRelease() {
        try (Desk exporter = desk(E1)) {
            String application = applies(exporter);
            accepts();
            recommends(application);
            grants(application);
            String license = readsTheLicense(exporter, application);
            String declaration = declares(exporter, license);
            releases(exporter.heading().innerText().replaceAll("[^0-9]", ""));
            exporter.open("/console/exporter/declarations/" + declaration).sees("Released");
            exporter.open("/console/exporter/licenses/" + license);
            assertThat(exporter.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Used")))
                    .containsText("500 kg");
        }
    }

    @Test
    void aChallengedShipmentIsRepliedToAndReleased() {
        try (Desk exporter = desk(E2);
                Desk officer = desk(OFFICER)) {
            String number = lodgesMagnets(exporter);
            String file = exporter.id();
            challenges(officer, number);
            // The page is open since the goods were lodged; nobody has loaded it again.
            assertThat(exporter.page().locator("#state")).containsText("Challenge");
            repliesTo(exporter);
            decides(officer, file);
            exporter.open("/console/exporter/declarations/" + file)
                    .sees("Released")
                    .sees("No license needed");
        }
    }

    /** From the home page to the submitted application; gives its id. */
    private String applies(Desk exporter) {
        exporter.open("/").follow("My desk").follow("New application");
        exporter.fill("Applicant", E1.displayName()).press("Begin");
        exporter.seesHeading("Goods");
        exporter.fill("Name of the goods", goods)
                .fill("Quantity", "500")
                .fill("Unit", "KGM")
                .fill("Control codes", "1C905.b")
                .fill("Commodity numbers", "2846901500")
                .press("Save and go on");
        exporter.seesHeading("Parties and end use");
        exporter.fill("Country of destination", "DEU")
                .fill("Importer", Goods.MOTOR_MAKER)
                .fill("Customs office", "2248")
                .fill("End users", Goods.MOTOR_MAKER)
                .fill("End use", "Permanent magnets of traction motors for passenger cars")
                .press("Save and go on");
        exporter.seesHeading("Documents");
        for (String kind : List.of(
                "Application form",
                "Identity of the applicant",
                "Contract or agreement",
                "Technical description",
                "End user and end use certificate")) {
            exporter.choose("Kind", kind).attach("File", Papers.pdf(kind)).press("Upload");
            assertThat(exporter.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(kind)))
                    .containsText("Uploaded");
        }
        exporter.follow("Next").sees("Everything needed is there. You can submit it.");
        exporter.press("Submit the application").sees("The application is submitted.");
        return exporter.id();
    }

    private void accepts() {
        try (Desk provincial = desk(PROVINCIAL)) {
            provincial.follow("All applications").followInRow(goods);
            provincial.seesHeading("Next step").follow("Accept");
            provincial.fill("Opinion of the province", "材料齐全，初审同意").press("Accept the application");
            provincial.sees("Accepted");
        }
    }

    private void recommends(String application) {
        try (Desk examiner = desk(EXAMINER)) {
            examiner.follow("Work queue").seesHeading("Work queue");
            examiner.open("/console/mofcom/applications/" + application).follow("Recommend");
            examiner.choose("Recommendation", "Grant")
                    .fill("Opinion", "The end use is civil and plausible; the end user is known.")
                    .press("Recommend");
            examiner.sees("Examined by");
        }
    }

    private void grants(String application) {
        try (Desk director = desk(DIRECTOR)) {
            director.open("/console/mofcom/applications/" + application)
                    .sees(goods)
                    .follow("Decide");
            director.choose("Outcome", "Grant")
                    .fill("Grounds of the decision", "Civil end use by a known end user.")
                    .fill("National security and interests", "No concern.")
                    .fill("International obligations", "None touched.")
                    .fill("Kind of export", "Sale.")
                    .fill("Sensitivity of the items", "Raw material.")
                    .fill("Country or region of destination", "No measure against it.")
                    .fill("End users and end use", "Motors of passenger cars.")
                    .fill("Record of the exporter", "No penalty on record.")
                    .fill("Valid from", today.toString())
                    .fill("Valid until", today.plusMonths(6).toString());
            Screenshots.take(director.page(), "story-decision");
            director.press("Decide").sees("Decided:");
        }
    }

    /** The license of an application with its balance; gives its number. */
    private String readsTheLicense(Desk exporter, String application) {
        exporter.open("/console/exporter/applications/" + application).sees("Granted");
        exporter.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("License 2"))
                .click();
        String license = exporter.id();
        assertThat(exporter.heading()).containsText(license);
        assertThat(exporter.page().getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("500")))
                .isVisible();
        Screenshots.take(exporter.page(), "story-license");
        exporter.follow("My desk");
        assertThat(exporter.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(license)))
                .isVisible();
        return license;
    }

    /** Fills the form until the live check is content, saves and lodges it; gives its id. */
    private String declares(Desk exporter, String license) {
        exporter.press("New declaration").seesHeading("Declaration form");
        exporter.fill("Customs office", "2248")
                .fill("Planned day of export", today.plusDays(3).toString())
                .fill("Country of destination", "DEU")
                .fill("Country of arrival", "DEU")
                .fill("Port of arrival", "Hamburg")
                .fill("Currency", "EUR")
                .fill("Trade mode", "0110")
                .fill("Terms of transaction", "3")
                .fill("Packages", "20")
                .fill("Gross weight, kg", "500.5")
                .fill("Net weight, kg", "500")
                .fill("Code of the attached document", "3")
                .fill("Number of the document", license);
        exporter.fill("Name of the goods", "氧化镝")
                .fill("Commodity number", "2846901500")
                .fill("Specification", "Dy2O3 99.9%, powder")
                .fill("Quantity", "500")
                .fill("Unit", "KGM")
                .fill("Country of origin", "CHN")
                .choose("Form", "Oxide")
                .fill("Importer", Goods.MOTOR_MAKER)
                .fill("End user", Goods.MOTOR_MAKER)
                .fill("License", license)
                .fill("Line of the license", "1")
                .fill("Brand type", "0")
                .fill("Export preference", "0")
                .fill("Element 1", "Dy")
                .fill("Mass fraction", "0.8713")
                .tick("Principal")
                .tick("Nothing else is in it");
        // Without the remark it would come back; the check says so by itself, and which remark is right.
        exporter.seesHeading("What lodging would bring Returned").sees("Proposed remark: 属于两用物项 1C905.b");
        exporter.fill("Marks and remarks", "属于两用物项 1C905.b").field("Packages").focus();
        exporter.seesHeading("What lodging would bring Accepted");
        assertThat(exporter.field("Packages")).not().hasAttribute("aria-invalid", "true");
        exporter.press("Save and check").seesHeading("What lodging would bring Accepted");
        assertThat(exporter.field("Marks and remarks")).hasValue("属于两用物项 1C905.b");
        Screenshots.take(exporter.page(), "story-live-check");
        exporter.press("Lodge the declaration")
                .sees("The declaration is lodged.")
                .sees("Accepted");
        assertThat(exporter.heading()).containsText(NUMBER);
        return exporter.id();
    }

    private void releases(String number) {
        try (Desk officer = desk(OFFICER)) {
            officer.follow("Lanes").seesHeading("Lanes of office 2248").followInRow(number);
            officer.seesHeading("The gate is open").press("Release the goods");
            officer.sees("The release was begun.").seesHeading("Released");
        }
    }

    /** The draft is written by the API, as a form of it was filled above; the rest is done in the browser. */
    private String lodgesMagnets(Desk exporter) {
        Form form = new Form(E2, today.plusDays(3), Goods.NOT_CONTROLLED, Goods.PLAIN_MAGNETS, "2000", null);
        String draft = TestStack.faulty()
                .stack()
                .gateway(new TestStack.Silence())
                .as(E2, null)
                .post(Declarations.PATH, form.json())
                .expectStatus(201)
                .text("/id");
        exporter.open("/console/exporter/declarations/" + draft).follow("Go on with the form");
        exporter.press("Lodge the declaration")
                .sees("The declaration is lodged.")
                .sees("Accepted");
        assertThat(exporter.heading()).containsText(NUMBER);
        return exporter.heading().innerText().replaceAll("[^0-9]", "");
    }

    private void challenges(Desk officer, String number) {
        officer.follow("Lanes").followInRow(number).follow("Challenge the goods");
        officer.choose("Ground", "Evidence that the goods may be controlled")
                .fill("What is doubted", "Declared without terbium; the laboratory may have found some.")
                .choose("Kind of piece 1", "Laboratory sheet")
                .fill("What it shows", "terbium near the limit of detection")
                .fill("Number of the paper", "2248-LAB-0612")
                .fill("Of the day", today.toString())
                .attach("New paper", Papers.pdf("laboratory-sheet"))
                .press("Challenge the goods");
        officer.seesHeading("The gate is closed: 1 reason");
        officer.follow("Record the receipt of a notice");
        officer.fill("Received by the consignor on", today.toString()).press("Record the receipt of a notice");
        officer.seesHeading("The gate is closed: 1 reason")
                .sees("Time to reply")
                .sees("laboratory-sheet.pdf");
        Screenshots.take(officer.page(), "story-closed-gate");
    }

    private void repliesTo(Desk exporter) {
        exporter.follow("My desk").sees("Reply to the challenge");
        exporter.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Reply to the challenge"))
                .first()
                .click();
        exporter.sees("What a reply should bring");
        exporter.fill("Your reply", "No terbium is added. The melt analysis is attached.")
                .choose("Kind", "Test report")
                .attach("File", Papers.pdf("melt-analysis"))
                .press("Send the reply");
        exporter.sees("Your reply is sent.").sees("melt-analysis.pdf");
    }

    private void decides(Desk officer, String file) {
        officer.open("/console/customs/declarations/" + file)
                .sees("melt-analysis.pdf")
                .follow("Decide the challenge");
        officer.choose("Outcome", "No license needed")
                .fill("Reasoning", "The melt analysis shows no terbium.")
                .press("Decide the challenge");
        officer.seesHeading("The gate is open").press("Release the goods").seesHeading("Released");
        assertEquals(file, officer.id());
    }

    private Desk desk(DemoAccount account) {
        return Desk.of(chromium, Desk.ENGLISH).logIn(account);
    }
}
