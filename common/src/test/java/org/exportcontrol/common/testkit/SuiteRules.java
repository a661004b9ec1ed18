package org.exportcontrol.common.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** The rules of code that hold in each module. A module takes them in by {@code ArchTests.in(SuiteRules.class)}. */
public final class SuiteRules {

    private static final DescribedPredicate<JavaClass> ENTITY =
            DescribedPredicate.describe("an entity", type -> type.isAnnotatedWith("jakarta.persistence.Entity"));

    @ArchTest
    static final ArchRule timeIsInjected = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("SuiteClock")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("the clock can be shifted and is asked through InstantSource");

    @ArchTest
    static final ArchRule constructorsInject =
            noFields().should().beAnnotatedWith(Inject.class).because("a plain test must be able to build the class");

    @ArchTest
    static final ArchRule noEntityCrossesHttp = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .haveRawReturnType(ENTITY)
            .orShould()
            .haveRawParameterTypes(DescribedPredicate.describe(
                    "with an entity", (List<JavaClass> types) -> types.stream().anyMatch(ENTITY)))
            .allowEmptyShould(true)
            .because("every field of it would become contract");

    @ArchTest
    static final ArchRule noFloatNearAQuantity = noFields()
            .should()
            .haveRawType(Predicates.equivalentTo(double.class)
                    .or(Predicates.equivalentTo(float.class))
                    .or(Predicates.equivalentTo(Double.class))
                    .or(Predicates.equivalentTo(Float.class)))
            .because("quantities are exact");

    @ArchTest
    static final ArchRule featuresDoNotDependOnEachOtherInCircles =
            slices().matching("org.exportcontrol.*.(*)..").should().beFreeOfCycles();

    private SuiteRules() {}
}
