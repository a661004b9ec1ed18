package org.exportcontrol.gateway.app;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.exportcontrol.common.testkit.RoleTable;
import org.exportcontrol.gateway.ServicesTestResource;

/** The gateway's own operations; who may call those of the services is decided and tested there. */
@QuarkusTest
@WithTestResource(ServicesTestResource.class)
class GatewayRoleTableTest extends RoleTable {}
