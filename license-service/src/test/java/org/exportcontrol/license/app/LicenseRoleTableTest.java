package org.exportcontrol.license.app;

import io.quarkus.test.junit.QuarkusTest;
import org.exportcontrol.common.testkit.RoleTable;
import org.exportcontrol.license.testkit.WithNeighbors;

@QuarkusTest
@WithNeighbors
class LicenseRoleTableTest extends RoleTable {}
