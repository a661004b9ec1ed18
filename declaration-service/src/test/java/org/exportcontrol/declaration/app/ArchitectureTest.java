package org.exportcontrol.declaration.app;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.exportcontrol.common.testkit.SuiteRules;

@AnalyzeClasses(packages = "org.exportcontrol.declaration", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests SUITE = ArchTests.in(SuiteRules.class);
}
