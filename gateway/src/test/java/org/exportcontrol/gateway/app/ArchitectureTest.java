package org.exportcontrol.gateway.app;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.exportcontrol.common.testkit.SuiteRules;

@AnalyzeClasses(packages = "org.exportcontrol.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests suiteRules = ArchTests.in(SuiteRules.class);
}
