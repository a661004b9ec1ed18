package org.exportcontrol.license.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.exportcontrol.common.testkit.SuiteRules;
import org.exportcontrol.license.ledger.Ledger;

@AnalyzeClasses(packages = "org.exportcontrol.license", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests SUITE = ArchTests.in(SuiteRules.class);

    @ArchTest
    static final ArchRule callsRunDownwardOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*clients\\.(declaration|gateway).*")
            .because("what must travel up is an event");

    @ArchTest
    static final ArchRule onlyGrantsAndDeclarationsMoveQuantities = classes()
            .that()
            .areAssignableTo(Ledger.class)
            .should()
            .onlyBeAccessed()
            .byAnyPackage("..ledger", "..issued", "..hold");
}
