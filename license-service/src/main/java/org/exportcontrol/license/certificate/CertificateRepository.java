package org.exportcontrol.license.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CertificateRepository implements PanacheRepositoryBase<Certificate, UUID> {

    Optional<Certificate> byCode(VerificationCode code) {
        return find("code", code.text()).firstResultOptional();
    }

    /** Of one license, the newest first. */
    List<CertificateSignature> signatures(UUID licenseId) {
        return getEntityManager()
                .createQuery(
                        "from CertificateSignature where licenseId = :license order by id desc",
                        CertificateSignature.class)
                .setParameter("license", licenseId)
                .getResultList();
    }

    void keep(CertificateSignature signature) {
        getEntityManager().persist(signature);
    }
}
