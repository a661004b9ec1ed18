package org.exportcontrol.controllist.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.exportcontrol.common.testkit.SuiteRules;

@AnalyzeClasses(packages = "org.exportcontrol.controllist", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests SUITE = ArchTests.in(SuiteRules.class);

    @ArchTest
    static final ArchRule conditionsArePlainJava = classes()
            .that()
            .resideInAPackage("..condition..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "..condition..",
                    "..quantity..",
                    "java..",
                    "com.fasterxml.jackson..",
                    "org.exportcontrol.common.problem..")
            .because("the tree decides in any thread, without a framework");

    @ArchTest
    static final ArchRule screeningTouchesNoDatabase = noClasses()
            .that()
            .resideInAPackage("..screening..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "jakarta.transaction..", "io.quarkus.hibernate..")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository")
            .because("it is the hot path");
}
