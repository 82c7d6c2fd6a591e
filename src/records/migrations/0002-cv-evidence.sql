-- What CVs tell and what speaks to the published requirements. Readings and records from before have nothing of it until they are
-- derived again; text of formats that could not be read then is read anew when the same file arrives once more.
UPDATE applicants SET record = '{"requirements": [], "issuers": []}'::jsonb || record WHERE record IS NOT NULL;
UPDATE documents d SET reading = reading || jsonb_build_object('cv', NULL, 'pictured', EXISTS (
  SELECT 1 FROM document_texts t, jsonb_array_elements(t.pages) page
  WHERE t.sha256 = d.sha256 AND (page ->> 'imageCoverage')::float >= 0.2 AND NOT (page ->> 'ocr')::boolean
)) WHERE reading IS NOT NULL;
DELETE FROM document_texts WHERE problem = 'unsupported';
