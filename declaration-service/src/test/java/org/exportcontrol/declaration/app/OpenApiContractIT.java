package org.exportcontrol.declaration.app;

import org.exportcontrol.common.testkit.CommittedContract;

class OpenApiContractIT extends CommittedContract {}
